import type { Head } from "@contract/points/passbook";
import { randomUUID } from "node:crypto";
import { callAs, refusalOf } from "../../support/call";
import { loadVerifier, type Verifier } from "../../support/passbook/verifier";
import { passbookOf } from "../../support/passbookOf";
import { newOpenid } from "../../support/people";
import { aKey, retired, testKeys } from "../../support/sealKeys";
import { addLines, auditOf, sealAll } from "../../support/seals";
import { useWorld } from "../../support/world";

const key = testKeys[0]!.publicKey;

describe("the public list of heads", () => {
  const world = useWorld();
  let verifier: Verifier;
  const anyone = () => ({ openid: newOpenid(), communityId: world.community.communityId });

  beforeAll(async () => {
    verifier = await loadVerifier();
    await sealAll(world);
    for (let at = 1; at <= 12; at += 1) {
      world.clock.advance({ minutes: 1 });
      await addLines(world, world.resident, at * 11);
      await sealAll(world);
    }
  });

  async function wholeList() {
    const heads: Head[] = [];
    let after: number | undefined;
    for (;;) {
      const page = await callAs(anyone(), "points", "heads", { order: "oldest", after });
      heads.push(...page.heads);
      if (page.next === null) return { format: "linli.heads.1", community: page.community, heads };
      after = page.next;
    }
  }

  it("needs no membership, and passes the verifier", async () => {
    const list = await wholeList();
    expect(list.heads.map((head) => head.number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    expect(verifier.checkHeads(list, key)).toMatchObject({ ok: true });
    const passbook = await passbookOf(world.resident);
    expect(verifier.check(passbook, key, { heads: list })).toMatchObject({ ok: true });
  });

  it("is read from either end", async () => {
    const newest = await callAs(anyone(), "points", "heads", { order: "newest" });
    expect(newest.heads.map((head) => head.number)[0]).toBe(13);
    const before = await callAs(anyone(), "points", "heads", { order: "newest", after: 3 });
    expect(before.heads.map((head) => head.number)).toEqual([2, 1]);
    expect(before.next).toBeNull();
  });

  it("is empty of a community that was never sealed, and there is none of what is no community", async () => {
    const { communityId } = world.elsewhere;
    expect((await callAs({ openid: newOpenid(), communityId }, "points", "heads", { order: "oldest" })).heads).toEqual(
      [],
    );
    for (const elsewhere of [randomUUID(), world.community.streetId, null])
      expect(await refusalOf(anyone(), "points", "heads", { order: "oldest" }, { communityId: elsewhere })).toBe(
        "not_found",
      );
  });

  it("shows of any two heads that the earlier is the beginning of the later", async () => {
    for (let from = 1; from < 13; from += 1) {
      for (let to = from + 1; to <= 13; to += 3) {
        const shown = await callAs(anyone(), "points", "consistency", { fromNumber: from, toNumber: to });
        expect(verifier.checkConsistency(shown, key)).toMatchObject({ ok: true });
      }
    }
    for (const [fromNumber, toNumber, code] of [
      [2, 2, "invalid_input"],
      [3, 2, "invalid_input"],
      [2, 99, "not_found"],
    ] as const)
      expect(await refusalOf(anyone(), "points", "consistency", { fromNumber, toNumber })).toBe(code);
  });

  it("goes over to a newer key with a head of its own, though nothing is new", async () => {
    const [old, next, newest] = [testKeys[0]!, aKey(2), aKey(3)];
    const earlier = await passbookOf(world.resident);
    const [turning, ...others] = await sealAll(world, { keys: [old, next] });
    expect(turning).toMatchObject({ key: old.publicKey, next: next.publicKey });
    expect(others).toEqual([]);
    await addLines(world, world.resident, 3);
    const [first] = await sealAll(world, { keys: [old, next] });
    expect(first).toMatchObject({ key: next.publicKey, next: "-" });
    await addLines(world, world.resident, 3);
    // A rotation takes lines along.
    const heads = await sealAll(world, { keys: [next, newest] });
    expect(heads).toMatchObject([{ key: next.publicKey, next: newest.publicKey, size: first!.size + 6 }]);
    await addLines(world, world.resident, 3);
    await expect(sealAll(world, { keys: [newest] })).rejects.toThrow(/is not ours/);
    await sealAll(world, { keys: [retired(next), newest] });

    const file = await passbookOf(world.resident);
    expect(file.rotations.map((head) => head.next)).toEqual([next.publicKey, newest.publicKey]);
    for (const trusted of [old, next, newest])
      expect(verifier.check(file, trusted.publicKey)).toMatchObject({ ok: true });
    expect(verifier.check(file, key, { older: earlier })).toMatchObject({ ok: true });
    expect(verifier.check(file, aKey(4).publicKey)).toMatchObject({ ok: false, fault: { code: "other_key" } });
    expect(verifier.checkHeads(await wholeList(), key)).toMatchObject({ ok: true });
    const shown = await callAs(anyone(), "points", "consistency", { fromNumber: 2, toNumber: file.head.number });
    expect(verifier.checkConsistency(shown, key)).toMatchObject({ ok: true });
    expect(await auditOf(world)).toEqual([]);
    expect(await auditOf(world, aKey(4).publicKey)).not.toEqual([]);
  });
});
