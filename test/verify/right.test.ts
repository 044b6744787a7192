import fc from "fast-check";
import { passbookOf } from "../support/passbook/files";
import { Registry } from "../support/passbook/registry";
import { anyRegistry, busyRegistry, membersAt } from "../support/passbook/samples";
import { loadVerifier, type Verifier } from "../support/passbook/verifier";

let verifier: Verifier;
beforeAll(async () => void (verifier = await loadVerifier()));

describe("a right passbook", () => {
  it("passes for every member at every head, whatever the history", () => {
    fc.assert(
      fc.property(anyRegistry, (registry) => {
        for (const { number } of registry.heads) {
          for (const member of membersAt(registry, number)) {
            const passbook = passbookOf(registry, member, number);
            expect(verifier.check(passbook, registry.firstKey)).toMatchObject({ ok: true, head: { number } });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is told by its head, and by the lines, balance and dates of each account", () => {
    const registry = new Registry();
    const member = registry.join();
    const first = registry.write(member, "minute", 600);
    const last = registry.write(member, "minute", -90);
    const head = registry.seal();
    registry.write(member, "point", 5);

    expect(verifier.checkPassbook(passbookOf(registry, member), registry.firstKey)).toEqual({
      ok: true,
      kind: "passbook",
      community: registry.community,
      head: { number: 1, size: 2, at: head.at, key: registry.firstKey },
      accounts: [
        {
          account: registry.account(member, "minute").id,
          unit: "minute",
          lines: 2,
          balance: 510,
          firstAt: first.at,
          lastAt: last.at,
          unsealed: 0,
        },
        {
          account: registry.account(member, "point").id,
          unit: "point",
          lines: 0,
          balance: 0,
          firstAt: null,
          lastAt: null,
          unsealed: 1,
        },
      ],
      older: null,
      listed: null,
      key: registry.firstKey,
    });
  });

  it("passes with nothing sealed at all", () => {
    const registry = new Registry();
    const member = registry.join();
    registry.seal();
    expect(verifier.check(passbookOf(registry, member), registry.firstKey)).toMatchObject({ ok: true });
  });

  it("passes with other courtesies, without them, and with fields that are not known", () => {
    const registry = busyRegistry();
    const { madeAt: _, ...passbook } = passbookOf(registry, 0);
    const told = {
      ...passbook,
      printed: { by: "支行", copies: 1.5 },
      community: { ...passbook.community, name: "别处" },
      nodes: { ...passbook.nodes, "40/0": "00".repeat(32) },
      accounts: passbook.accounts.map((account) => ({
        ...account,
        unsealed: "many",
        lines: account.lines.map((line) => ({ ...line, title: undefined })),
      })),
    };
    const report = verifier.check(told, registry.firstKey);
    expect(report).toMatchObject({ ok: true, accounts: [{ unsealed: null }, { unsealed: null }] });
  });

  it("passes with ten thousand lines", () => {
    const registry = new Registry();
    const [member, other] = [registry.join(), registry.join()];
    for (let i = 0; i < 10_000; i++) {
      registry.write(member, i % 5 === 0 ? "point" : "minute", i % 2 === 0 ? 90 : -60);
      if (i % 2 === 0) registry.write(other, "minute", 30);
    }
    registry.seal();
    const report = verifier.check(passbookOf(registry, member), registry.firstKey);
    expect(report).toMatchObject({ ok: true, accounts: [{ lines: 8_000 }, { lines: 2_000 }] });
  });
});
