import { consistencyOf, headsOf, passbookOf } from "../support/passbook/files";
import { type Head, headText, keyOf } from "../support/passbook/format";
import { Registry } from "../support/passbook/registry";
import { busyRegistry } from "../support/passbook/samples";
import { loadVerifier, type Verifier } from "../support/passbook/verifier";

let verifier: Verifier;
beforeAll(async () => void (verifier = await loadVerifier()));

const registry = busyRegistry();
const key = registry.firstKey;
const numbers = registry.heads.map(({ number }) => number);
const elsewhere = busyRegistry("0b54a9b2-0000-4000-8000-000000000000");

/** The same keys, accounts and instants, and another past: what a community would sign to take lines back. */
function rewritten(amount: number, lines = 2): Registry {
  const other = new Registry();
  const member = other.join();
  other.write(member, "minute", 600);
  other.write(member, "minute", amount);
  other.seal();
  for (let i = 0; i < lines; i++) other.write(member, "point", 5);
  other.seal();
  return other;
}

describe("an older passbook of the same member", () => {
  it("is found again in every later one", () => {
    for (const from of numbers) {
      for (const to of numbers.filter((number) => number >= from)) {
        const older = passbookOf(registry, 1, from);
        const report = verifier.check(passbookOf(registry, 1, to), key, { older });
        expect(report).toMatchObject({ ok: true, older: { number: from } });
      }
    }
  });

  it("shows the first line that was rewritten since, though all is signed anew", () => {
    const [before, after] = [rewritten(-90), rewritten(-60)];
    const report = verifier.check(passbookOf(after, 0), before.firstKey, { older: passbookOf(before, 0, 1) });
    expect(report).toMatchObject({ fault: { code: "line_rewritten", unit: "minute", line: 2 } });
  });

  it("shows the first line that was dropped since", () => {
    const [before, after] = [rewritten(-90, 2), rewritten(-90, 1)];
    const report = verifier.check(passbookOf(after, 0), before.firstKey, { older: passbookOf(before, 0) });
    expect(report).toMatchObject({ fault: { code: "line_dropped", unit: "point", line: 2 } });
  });

  it("shows a line that was moved on the log since", () => {
    const [before, after] = [new Registry(), new Registry()];
    after.log.leaves.push("ab".repeat(32));
    for (const each of [before, after]) {
      each.write(each.join(), "minute", 600);
      each.seal();
    }
    after.seal();
    const report = verifier.check(passbookOf(after, 0), before.firstKey, { older: passbookOf(before, 0) });
    expect(report).toMatchObject({ fault: { code: "line_rewritten", unit: "minute", line: 1 } });
  });

  it("shows two heads of one number", () => {
    const before = rewritten(-90);
    const after = rewritten(-90);
    after.heads.pop();
    after.lasts.pop();
    after.seal({ at: "2026-12-01T00:00:00.000Z" });
    const report = verifier.check(passbookOf(after, 0), before.firstKey, { older: passbookOf(before, 0) });
    expect(report).toMatchObject({ fault: { code: "head_order", head: 2 } });
  });

  it("is older, of the same member and community, and right itself", () => {
    const newer = passbookOf(registry, 1);
    const older = passbookOf(registry, 1, 1);
    const faultWith = (other: object, file: object = newer) => {
      const report = verifier.check(file, key, { older: other });
      return report.ok ? report : report.fault;
    };
    expect(faultWith(newer, older)).toMatchObject({ code: "older_is_newer" });
    expect(faultWith(passbookOf(registry, 0, 1))).toMatchObject({ code: "account_other", unit: "minute" });
    expect(faultWith(passbookOf(elsewhere, 1, 1))).toMatchObject({ code: "other_community" });
    older.accounts[0]!.lines[3]!.amount = 1;
    const fault = faultWith(older);
    expect(fault).toMatchObject({ code: "line_changed", file: "older", unit: "minute", line: 4 });
    expect(fault).toMatchObject({ message: expect.stringMatching(/^旧存折：时间账户第 4 行/) });
  });
});

describe("the public list of heads", () => {
  it("is right when it begins with the first and misses none, whichever of its keys one trusts", () => {
    const list = headsOf(registry);
    expect(verifier.check(list, key)).toMatchObject({ ok: true, kind: "heads", heads: 3, head: { number: 3 } });
    expect(verifier.check(list, registry.heads[2]!.key)).toMatchObject({ ok: true });
    expect(verifier.check(list, keyOf("somebody else").publicKey)).toMatchObject({ fault: { code: "other_key" } });
  });

  it("names the head that is missing or out of its place", () => {
    const [first, second, third] = registry.heads;
    const faultOf = (heads: unknown[]) => verifier.check({ ...headsOf(registry), heads }, key);
    expect(faultOf([second, third])).toMatchObject({ fault: { code: "head_missing", head: 1 } });
    expect(faultOf([first, third])).toMatchObject({ fault: { code: "head_missing", head: 2 } });
    expect(faultOf([first, third, second])).toMatchObject({ fault: { code: "head_missing", head: 2 } });
    expect(faultOf([first, { ...third, number: 2 }])).toMatchObject({ fault: { code: "bad_signature", head: 2 } });
    expect(faultOf([])).toMatchObject({ fault: { code: "form", field: "heads" } });
  });

  it("has no head of a key that was not named before", () => {
    const [first, second] = rewritten(-90).heads as [Head, Head];
    const { publicKey, sign } = keyOf("somebody else");
    const content = { ...second, key: publicKey };
    const heads = [first, { ...content, signature: sign(headText(registry.community.id, content)) }];
    expect(verifier.check({ ...headsOf(registry), heads }, first.key)).toMatchObject({
      fault: { code: "other_key", head: 2 },
    });
  });

  it("shows a head that replaced another, though it is signed", () => {
    const [before, after] = [rewritten(-90), rewritten(-60)];
    const heads = [before.heads[0], after.heads[1]];
    expect(verifier.check({ ...headsOf(before), heads }, before.firstKey)).toMatchObject({
      fault: { code: "head_order", head: 2 },
    });
  });

  it("holds the head of every passbook and of every proof of consistency", () => {
    const heads = headsOf(registry);
    for (const number of numbers) {
      const report = verifier.check(passbookOf(registry, 2, number), key, { heads });
      expect(report).toMatchObject({ ok: true, listed: 3 });
    }
    expect(verifier.check(consistencyOf(registry, 1, 2), key, { heads })).toMatchObject({ ok: true, listed: 3 });
  });

  it("shows a passbook that was made for one person alone", () => {
    const [public_, shown] = [rewritten(-90), rewritten(-60)];
    const report = verifier.check(passbookOf(shown, 0), public_.firstKey, { heads: headsOf(public_) });
    expect(report).toMatchObject({ fault: { code: "head_changed", head: 2 } });
  });

  it("is of the same community, goes as far as the passbook, and is right itself", () => {
    const faultWith = (heads: object) => {
      const report = verifier.check(passbookOf(registry, 1), key, { heads });
      return report.ok ? report : report.fault;
    };
    expect(faultWith(headsOf(elsewhere))).toMatchObject({ code: "other_community" });
    expect(faultWith(headsOf(registry, 2))).toMatchObject({ code: "head_missing", head: 3 });
    expect(faultWith({ ...headsOf(registry), heads: [] })).toMatchObject({ code: "form", file: "heads" });
    expect(faultWith(passbookOf(registry, 1))).toMatchObject({ code: "not_a_passbook", file: "heads" });
  });
});
