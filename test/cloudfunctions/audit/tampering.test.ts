import type { CheckResult } from "@contract/audit";
import { checks } from "../../../cloudfunctions/shared/core/audit/checks";
import { breachesOf } from "../../../cloudfunctions/shared/core/audit/store/checks";
import { reconcile } from "../../../cloudfunctions/shared/core/audit/reconcile";
import { auditSeals } from "../../../cloudfunctions/shared/core/seal/audit";
import { sealCommunity } from "../../../cloudfunctions/shared/core/seal/sealCommunity";
import type { Tx } from "../../../cloudfunctions/shared/core/transaction";
import { inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import { CompiledQuery } from "kysely";
import { forgeries, type Run } from "../../support/forger";
import { seeds } from "../../support/ledgerModel/seeds";
import { playMainJob } from "../../support/mainJob";
import { aKey, testKeys } from "../../support/sealKeys";
import { addLines, asApplication, asTamperer, sealAll } from "../../support/seals";
import { useWorld } from "../../support/world";

/** Of each kind. */
const TRIES = 60;

/** A forger who leaves the tables as they are built. */
const STRUCTURE = { constraintsStay: true };

describe("a superuser's tampering", () => {
  const world = useWorld();
  const random = seeds().at(-1)!;

  beforeAll(async () => {
    for (let round = 0; round < 3; round += 1) {
      await playMainJob(world);
      await addLines(world, world.resident, 20);
      await addLines(world, world.volunteer, 20);
      world.clock.advance({ minutes: 7 });
      await sealAll(world, { mostLines: 30 });
    }
  });

  it("is not seen where there was none", async () => {
    await asTamperer(world.database, async (tx) => {
      expect(await bySeals(tx)).toEqual([]);
      expect(await byChecks(tx)).toBe(0);
    });
  });

  it.each(Object.keys(forgeries))(
    `is seen by the seals though it be mended with care, each of ${TRIES} times: %s (from ${random})`,
    async (name) => {
      for (let nth = 0; nth < TRIES; nth += 1) {
        const pick = (random + nth * 7919) % 1_000_000;
        const seen = await asTamperer(world.database, async (tx) => {
          await forgeries[name]!(runOn(tx), world.community.communityId, pick);
          return bySeals(tx);
        });
        expect([pick, seen]).not.toEqual([pick, []]);
      }
    },
    120_000,
  );

  it("is seen by the checks of the day where it was not mended", async () => {
    for (const [at, careless] of [
      "UPDATE entries SET amount = amount + 1 WHERE ctid = $1",
      "UPDATE entries SET entered_at = entered_at - interval '3 days' WHERE ctid = $1",
      "DELETE FROM entries WHERE ctid = $1",
      "UPDATE entries SET kind = CASE kind WHEN 'grant' THEN 'service' ELSE 'grant' END::entry_kind WHERE ctid = $1",
      "UPDATE entries SET to_account_id = from_account_id, from_account_id = to_account_id WHERE ctid = $1",
      "UPDATE entries SET idempotency_key = idempotency_key || 'x' WHERE ctid = $1",
    ].entries()) {
      for (let nth = 0; nth < 10; nth += 1) {
        const found = await asTamperer(world.database, async (tx) => {
          const run = runOn(tx);
          const [row] = await run("SELECT ctid FROM entries ORDER BY md5(entry_id::text || $1::int) LIMIT 1", [
            random + nth + at,
          ]);
          await run(careless, [row!["ctid"]]);
          // A first line may be of any date: the seals alone know it.
          return (await byChecks(tx)) + (await bySeals(tx)).length * Number(careless.includes("entered_at"));
        });
        expect([careless, nth, found]).not.toEqual([careless, nth, 0]);
      }
    }
  });

  it("is seen by the reconciliation where all was written anew under a key that is not ours", async () => {
    const { communityId } = world.community;
    const application = asApplication(world.database);
    await inTransaction(application as never, (tx) =>
      reconcile(tx, communityId, [aKey(9).publicKey], world.clock.now()),
    );
    const incidents = await world.database.sql("SELECT check_name FROM incidents WHERE community_id = $1", [
      communityId,
    ]);
    expect(incidents).toEqual([{ check_name: "seals" }]);
  });

  it("is seen by the reconciliation where the log was sealed anew and handed over to our own key", async () => {
    const { communityId } = world.community;
    await asTamperer(
      world.database,
      async (tx, sql) => {
        await sql("DELETE FROM reconciliations");
        const stranger = aKey(8);
        await forget(sql);
        while (await sealCommunity(tx, [stranger], communityId, world.clock.now()));
        await sealCommunity(tx, [stranger, ...testKeys], communityId, world.clock.now());
        expect(await auditSeals(tx, communityId, null)).toEqual([]);
        await expect(sealCommunity(tx, testKeys, communityId, world.clock.now())).rejects.toThrow(/is not ours/);
        expect(await redOf(tx)).toEqual([`key ${stranger.publicKey}`]);
      },
      STRUCTURE,
    );
  });

  it("is seen by the reconciliation where the log it met the day before is gone", async () => {
    const { communityId } = world.community;
    const now = world.clock.now();
    await asTamperer(
      world.database,
      async (tx, sql) => {
        await sql("DELETE FROM reconciliations");
        expect(await redOf(tx)).toEqual([]);
        await forget(sql);
        while (await sealCommunity(tx, testKeys, communityId, now));
        world.clock.advance({ hours: 24 });
        expect(await redOf(tx)).toEqual([expect.stringMatching(/^head \d+ [0-9a-f]{64}$/)]);
      },
      STRUCTURE,
    );
  });

  const forget = async (sql: (text: string, params: unknown[]) => Promise<number>) => {
    for (const table of ["seal_heads", "seal_runs", "seal_lasts", "seal_branches", "seal_tiles"])
      await sql(`DELETE FROM ${table} WHERE community_id = $1`, [world.community.communityId]);
  };

  /** What the day's reconciliation says of the seals. */
  async function redOf(tx: Tx): Promise<string[]> {
    const { communityId } = world.community;
    await reconcile(tx as never, communityId, [testKeys[0]!.publicKey], world.clock.now());
    const [last] = await runOn(tx)(
      "SELECT results FROM reconciliations WHERE community_id = $1 ORDER BY day DESC LIMIT 1",
      [communityId],
    );
    const results = last!["results"] as CheckResult[];
    return results.find(({ check }) => check === "seals")!.breaches.map(({ reference }) => reference);
  }

  const bySeals = (tx: Tx) => auditSeals(tx, world.community.communityId, testKeys[0]!.publicKey);

  async function byChecks(tx: Tx): Promise<number> {
    let count = 0;
    for (const rule of Object.values(checks).flat()) {
      count += (await breachesOf(tx, world.community.communityId, rule, 1)).count;
    }
    return count;
  }

  const runOn =
    (tx: Tx): Run =>
    async (text, params = []) =>
      (await tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, params))).rows;
});
