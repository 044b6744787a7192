import { auditSeals } from "../../../cloudfunctions/shared/core/seal/audit";
import { sealCommunity } from "../../../cloudfunctions/shared/core/seal/sealCommunity";
import { playMainJob } from "../../support/mainJob";
import { aKey, testKeys } from "../../support/sealKeys";
import { tamperings } from "../../support/sealTampering";
import { addLines, asTamperer, auditOf, sealAll } from "../../support/seals";
import { useWorld } from "../../support/world";

/** How often each is tried, on another row. */
const ROUNDS = 3;

describe("the audit of the seals", () => {
  const world = useWorld();
  const firstKey = testKeys[0]!.publicKey;
  const minuteAccountOf = async (memberId: string) => {
    const [row] = await world.database.sql<{ id: string }>(
      "SELECT account_id AS id FROM accounts WHERE owner_id = $1 AND unit = 'minute'",
      [memberId],
    );
    return row!.id;
  };

  beforeAll(async () => {
    await sealAll(world);
    for (const keys of [[aKey(1)], [aKey(1)], [aKey(1), aKey(2)], [aKey(2)]]) {
      await playMainJob(world);
      await addLines(world, world.resident, 45);
      await addLines(world, world.volunteer, 45);
      world.clock.advance({ minutes: 7 });
      await sealAll(world, { keys, mostLines: 120 });
    }
  });

  it("finds nothing where nothing was done", async () => {
    expect(await auditOf(world)).toEqual([]);
    await asTamperer(world.database, async (tx) => {
      expect(await auditSeals(tx, world.community.communityId, null)).toEqual([]);
      expect(await auditSeals(tx, world.elsewhere.communityId, firstKey)).toEqual([]);
    });
  });

  it.each(tamperings)("finds $name", async ({ name, sql }) => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const pick = name.length * 1000 + round * 17;
      const breaches = await asTamperer(world.database, async (tx, run) => {
        expect(await run(sql, [pick, world.community.communityId])).toBeGreaterThan(0);
        return auditSeals(tx, world.community.communityId, firstKey);
      });
      expect(breaches).not.toEqual([]);
    }
  });

  it("names the account and the line that was changed, and no other", async () => {
    const account = await minuteAccountOf(world.resident.memberId);
    await asTamperer(world.database, async (tx, run) => {
      await run("UPDATE entries SET to_balance = to_balance + 60 WHERE to_account_id = $1 AND to_line = 30", [account]);
      expect(await auditSeals(tx, world.community.communityId, firstKey)).toEqual([
        `line 30 of account ${account} is not what was sealed`,
      ]);
    });
  });

  it("names the line that was taken away", async () => {
    const account = await minuteAccountOf(world.resident.memberId);
    await asTamperer(world.database, async (tx, run) => {
      await run("DELETE FROM entries WHERE to_account_id = $1 AND to_line = 50", [account]);
      expect(await auditSeals(tx, world.community.communityId, firstKey)).toContain(
        `line 50 of account ${account} cannot be found where sealed`,
      );
    });
  });

  it("finds a past that was written anew and signed with another key", async () => {
    const { communityId } = world.community;
    await asTamperer(world.database, async (tx, run) => {
      for (const table of ["heads", "runs", "lasts", "branches", "tiles"]) await run(`DELETE FROM seal_${table}`);
      await run("UPDATE entries SET amount = amount + 1 WHERE to_line = 3");
      for (const table of ["heads", "runs", "lasts", "branches", "tiles"])
        await run(`CREATE UNIQUE INDEX ON seal_${table} (${keys[table]!})`);
      await sealCommunity(tx, [aKey(7)], communityId, world.clock.now());
      expect(await auditSeals(tx, communityId, aKey(7).publicKey)).toEqual([]);
      expect(await auditSeals(tx, communityId, firstKey)).toEqual([
        "head 1 is signed by another key than the log asks for",
      ]);
    });
  });

  const keys: Record<string, string> = {
    heads: "community_id, head_no",
    runs: "community_id, account_id, first_line",
    lasts: "community_id, account_id",
    branches: "community_id, branch",
    tiles: "community_id, level, tile_no",
  };
});
