import { randomUUID } from "node:crypto";
import { sealCommunity } from "../../../cloudfunctions/shared/core/seal/sealCommunity";
import { runJobs } from "../../support/call";
import { playMainJob } from "../../support/mainJob";
import { provide } from "../../../cloudfunctions/shared/runtime/environment";
import { KeyNotAtHand } from "../../../cloudfunctions/shared/core/seal/signer";
import { naiveAccount, naiveLasts, sha256 } from "../../support/naiveTrees";
import { aKey, testKeys } from "../../support/sealKeys";
import { addLines, asApplication, auditOf, sealAll } from "../../support/seals";
import { useWorld } from "../../support/world";

describe("sealing", () => {
  const world = useWorld();
  const unsealedLines = async () => {
    const [row] = await world.database.sql<{ lines: number }>(
      `SELECT sum(a.last_line - coalesce(s.last_line, 0))::int AS lines
        FROM accounts a LEFT JOIN seal_lasts s USING (community_id, account_id) WHERE community_id = $1`,
      [world.community.communityId],
    );
    return row!.lines;
  };

  it("does nothing for a community without accounts", async () => {
    expect(await sealAll(world, { communityId: randomUUID() })).toEqual([]);
  });

  it("commits every account of a community, though none has a line", async () => {
    const { communityId } = world.elsewhere;
    const accounts = await world.database.sql<{ id: string }>(
      "SELECT account_id AS id FROM accounts WHERE community_id = $1",
      [communityId],
    );
    const [head] = await sealAll(world, { communityId });
    expect(head).toMatchObject({ number: 1, size: 0, root: sha256().toString("hex"), previous: "0".repeat(64) });
    const lasts = naiveLasts(accounts.map(({ id }) => naiveAccount(communityId, id, 0, "0".repeat(64))));
    expect(head!.lasts).toBe(lasts.toString("hex"));
  });

  it("is done by the minute's timer, and makes no head when nothing is new", async () => {
    await playMainJob(world);
    expect((await runJobs()).done["sealLedgers"]).toBe(1);
    expect(await unsealedLines()).toBe(0);
    expect((await runJobs()).done["sealLedgers"]).toBe(0);
    expect(await sealAll(world)).toEqual([]);
    expect(await auditOf(world)).toEqual([]);
  });

  it("seals a new member's accounts before they have a line", async () => {
    const before = await sealAll(world);
    await world.newVolunteer();
    const [head] = await sealAll(world);
    expect(head).toBeDefined();
    expect(before).toEqual([]);
    expect(await auditOf(world)).toEqual([]);
  });

  it("takes on a bounded number of lines a head, and the rest in the next", async () => {
    await addLines(world, world.resident, 70);
    await addLines(world, await world.newResident(), 30);
    const heads = await sealAll(world, { mostLines: 32 });
    expect(heads.length).toBeGreaterThan(5);
    for (const [at, head] of heads.entries())
      if (at > 0) expect(head.size - heads[at - 1]!.size).toBeLessThanOrEqual(32);
    expect(await unsealedLines()).toBe(0);
    expect(await auditOf(world)).toEqual([]);
  });

  it("takes an entry that commits late into the next head", async () => {
    const late = await world.newResident();
    await sealAll(world);
    const client = await world.database.connections.connect();
    await client.query("BEGIN");
    await client.query("SELECT ledger_grant_minutes($1, $2, 5, NULL, $3, $4)", [
      late.communityId,
      late.memberId,
      randomUUID(),
      world.clock.now(),
    ]);
    world.clock.advance({ minutes: 1 });
    await addLines(world, world.resident, 3);
    const [first] = await sealAll(world);
    await client.query("COMMIT");
    client.release();
    const [second, ...others] = await sealAll(world);
    expect(second!.size - first!.size).toBe(2);
    expect(others).toEqual([]);
    expect(await unsealedLines()).toBe(0);
    expect(await auditOf(world)).toEqual([]);
  });

  it("lets one of two sealers win; the other leaves no trace", async () => {
    for (let round = 0; round < 5; round += 1) {
      await addLines(world, world.resident, 20);
      const { communityId } = world.community;
      const outcomes = await Promise.allSettled(
        [1, 2, 3].map(() =>
          sealCommunity(asApplication(world.database), testKeys, communityId, world.clock.now(), 100_000),
        ),
      );
      const made = outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value);
      const refused = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(made).toHaveLength(1);
      for (const { reason } of refused) expect(reason).toMatchObject({ code: "LINLI", message: "busy" });
    }
    expect(await unsealedLines()).toBe(0);
    expect(await auditOf(world)).toEqual([]);
  });

  it("shares the last head's instant when a clock is a little behind, and refuses one set back", async () => {
    await addLines(world, world.resident, 1);
    const [before] = await sealAll(world);
    world.clock.advance({ seconds: -40 });
    await addLines(world, world.resident, 1);
    const [after] = await sealAll(world);
    expect(after!.at).toBe(before!.at);
    world.clock.advance({ minutes: -2 });
    await world.newVolunteer();
    await expect(sealAll(world)).rejects.toMatchObject({ code: "clock_set_back" });
    expect((await runJobs()).ok).toBe(false);
    expect(world.log.parsed().find((line) => line.action === "sealLedgers")?.outcome).toBe("clock_set_back");
    world.clock.set(before!.at);
    world.clock.advance({ minutes: 1 });
    expect((await runJobs()).ok).toBe(true);
  });

  it("says in the log that the key is missing, and lets other jobs run", async () => {
    world.log.expectFaults();
    await addLines(world, world.resident, 1);
    provide({
      sealKeys: () => {
        throw new KeyNotAtHand("none");
      },
    });
    try {
      expect(await runJobs()).toMatchObject({ ok: false, done: { expireOffers: 0, lapseOrders: 0, sealLedgers: 0 } });
      const line = world.log.parsed().find((one) => one.action === "sealLedgers");
      expect(line).toMatchObject({
        outcome: "internal",
        cause: expect.stringContaining("KeyNotAtHand | LINLI_SEAL_KEY"),
      });
    } finally {
      provide({ sealKeys: () => testKeys });
    }
  });

  it("will not sign with another key than the log asks for", async () => {
    await expect(sealAll(world, { keys: [aKey(9)] })).rejects.toThrow(KeyNotAtHand);
    expect((await sealAll(world)).length).toBe(1);
  });
});
