import { consistencyOf, headsOf, passbookOf } from "../support/passbook/files";
import { type Head, headText, keyOf, type Passbook, sha256 } from "../support/passbook/format";
import { Registry } from "../support/passbook/registry";
import { busyRegistry } from "../support/passbook/samples";
import { loadVerifier, type Verifier } from "../support/passbook/verifier";

let verifier: Verifier;
beforeAll(async () => void (verifier = await loadVerifier()));

/** Heads 1 and 3 name the next key: three keys in five heads. */
function rotated(): Registry {
  const registry = new Registry();
  const member = registry.join();
  for (const rotate of [true, false, true, false, false]) {
    registry.write(member, "minute", 60);
    registry.seal({ rotate });
  }
  return registry;
}

const registry = rotated();
const stranger = keyOf("somebody else");
const passbook = passbookOf(registry, 0);
const faultOf = (file: object, key = registry.firstKey) => {
  const report = verifier.check(file, key);
  return report.ok ? report : report.fault;
};

function signedBy({ publicKey, sign }: ReturnType<typeof keyOf>, head: Head): Head {
  const content = { ...head, key: publicKey };
  return { ...content, signature: sign(headText(registry.community.id, content)) };
}

describe("the key one trusts", () => {
  it("may be any the community has had", () => {
    const keys = new Set(registry.heads.map(({ key }) => key));
    expect(keys.size).toBe(3);
    for (const key of keys) expect(faultOf(passbook, key)).toMatchObject({ ok: true, key });
  });

  it("is no stranger's, and not one of a later day", () => {
    expect(faultOf(passbook, stranger.publicKey)).toMatchObject({ code: "other_key", head: 5 });
    expect(faultOf(passbookOf(registry, 0, 1), registry.heads[4]!.key)).toMatchObject({ code: "other_key", head: 1 });
  });

  it("has not signed a head that a stranger signed", () => {
    const head = signedBy(stranger, passbook.head);
    expect(faultOf({ ...passbook, head })).toMatchObject({ code: "other_key", head: 5 });
    expect(faultOf({ ...passbook, head: { ...head, key: passbook.head.key } })).toMatchObject({
      code: "bad_signature",
      head: 5,
    });
  });

  it("did not name a stranger as the next", () => {
    const [first, second] = passbook.rotations;
    const handing = { ...second!, next: stranger.publicKey };
    const head = signedBy(stranger, passbook.head);
    expect(faultOf({ ...passbook, head, rotations: [first, handing] })).toMatchObject({
      code: "bad_signature",
      head: 3,
    });
  });
});

describe("rotations", () => {
  const [first, second] = passbook.rotations as [Head, Head];

  it.each<[string, Passbook["rotations"], string]>([
    ["dropped", [], "other_key"],
    ["without the first", [second], "other_key"],
    ["without the last", [first], "other_key"],
    ["turned round", [second, first], "other_key"],
    ["doubled", [first, first, second], "other_key"],
    ["with a head that names no key", [first, registry.heads[1]!, second], "form"],
  ])("%s are not right", (_, rotations, code) => {
    expect(faultOf({ ...passbook, rotations })).toMatchObject({ code });
  });

  it("that come after the head they lead to are not right", () => {
    const late = signedBy(keyOf("桂花里 key 2"), { ...second, number: 9 });
    expect(faultOf({ ...passbook, rotations: [first, late] })).toMatchObject({ code: "head_order", head: 5 });
  });
});

describe("a head of the right key", () => {
  const forkedBy = (changes: Partial<Head>) => {
    const rotations = passbook.rotations;
    return { ...passbook, rotations, head: signedBy(keyOf("桂花里 key 3"), { ...passbook.head, ...changes }) };
  };

  it.each<Partial<Head>>([
    { number: 3 },
    { number: 4 },
    { at: "2026-11-20T00:00:00.000Z" },
    { size: 2 },
    { size: 2, root: passbook.rotations[1]!.root },
    { number: 3, previous: sha256(headText(registry.community.id, passbook.rotations[1]!)).toString("hex") },
    { previous: "0".repeat(64) },
    { number: 1, previous: "0".repeat(64) },
  ])("does not come before its rotation, as with %j", (changes) => {
    expect(faultOf(forkedBy(changes))).toMatchObject({ code: "head_order" });
  });
});

describe("a primitive", () => {
  it("that throws on a bad signature says no more than no", () => {
    const verifySignature = () => {
      throw new Error("not a point of the curve");
    };
    const report = verifier.checkPassbook(passbook, registry.firstKey, { ...verifier.primitives, verifySignature });
    expect(report).toMatchObject({ fault: { code: "bad_signature" } });
  });
});

describe("each check by its name", () => {
  const any = busyRegistry();
  const files = {
    checkPassbook: passbookOf(any, 0),
    checkConsistency: consistencyOf(any, 1, 3),
    checkHeads: headsOf(any),
  };
  const names = ["checkPassbook", "checkConsistency", "checkHeads"] as const;

  it.each(names)("%s takes its own kind of file alone", (name) => {
    for (const other of names) {
      const report = verifier[name](files[other], any.firstKey);
      expect(report).toMatchObject(other === name ? { ok: true } : { fault: { code: "not_a_passbook" } });
    }
  });
});
