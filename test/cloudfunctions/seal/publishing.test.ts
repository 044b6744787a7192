import { hashOfHead } from "../../../cloudfunctions/shared/core/seal/heads";
import { latestHead } from "../../../cloudfunctions/shared/core/seal/store/heads";
import { playMainJob } from "../../support/mainJob";
import { addLines, asApplication, auditOf, sealAll } from "../../support/seals";
import { useWorld } from "../../support/world";

const tables = ["seal_heads", "seal_runs", "seal_lasts", "seal_branches", "seal_tiles"];
const DENIED = "42501";

describe("the application's role and the seals", () => {
  const world = useWorld();
  const asRole = (text: string, values?: unknown[]) => world.database.connections.query(text, values);

  beforeAll(async () => {
    await playMainJob(world);
    await sealAll(world);
    await addLines(world, world.resident, 3);
  });

  it.each(tables)("can read %s and write nothing of it", async (table) => {
    expect((await asRole(`SELECT * FROM ${table}`)).rowCount).toBeGreaterThan(0);
    for (const statement of [
      `INSERT INTO ${table} SELECT * FROM ${table} LIMIT 1`,
      `UPDATE ${table} SET community_id = community_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `SELECT * FROM ${table} FOR UPDATE`,
    ])
      await expect(asRole(statement)).rejects.toMatchObject({ code: DENIED });
  });

  it("can call the publishing and none of its parts", async () => {
    const { rows } = await asRole(`
      SELECT proname AS name, has_function_privilege('linli_app', oid, 'EXECUTE') AS may
        FROM pg_proc WHERE proname LIKE 'seal\\_%' ORDER BY proname`);
    expect(rows).toEqual([
      { name: "seal_add_hashes", may: false },
      { name: "seal_add_runs", may: false },
      { name: "seal_head_hash", may: false },
      { name: "seal_publish", may: true },
    ]);
  });

  describe("publishing by hand", () => {
    const hash = (byte: number) => Buffer.alloc(32, byte);

    /** A publication that follows the past in everything, but for what the test changes; it seals the resident's three lines. */
    async function publication() {
      const { communityId } = world.community;
      const head = (await latestHead(asApplication(world.database), communityId))!;
      const [account] = await world.database.sql<{ id: string; last: number; before: number }>(
        `SELECT a.account_id AS id, a.last_line::int AS last, s.last_line::int AS before
          FROM accounts a JOIN seal_lasts s USING (community_id, account_id) WHERE owner_id = $1 AND unit = 'minute'`,
        [world.resident.memberId],
      );
      return {
        community: communityId,
        number: head.number + 1,
        size: head.size + 3,
        root: hash(1),
        lasts: hash(2),
        at: head.at,
        previous: Buffer.from(hashOfHead(communityId, head), "hex"),
        key: Buffer.from(head.key, "hex"),
        next: null as Buffer | null,
        signature: Buffer.alloc(64, 3),
        accounts: [account!.id],
        lastLines: [account!.last],
        lastAts: [head.at as string | null],
        leaves: hash(4),
        seeds: hash(5),
        branches: [7],
        counts: [1],
        branchHashes: hash(6),
        hashes: [Buffer.alloc(3 * 32, 8)],
      };
    }
    type Publication = Awaited<ReturnType<typeof publication>>;

    const publish = async (change: (right: Publication) => Partial<Publication>) => {
      const right = await publication();
      const values = Object.values({ ...right, ...change(right) });
      const client = await world.database.connections.connect();
      try {
        await client.query("BEGIN");
        await client.query(`SELECT seal_publish(${values.map((_, at) => `$${at + 1}`).join(", ")})`, values);
      } finally {
        await client.query("ROLLBACK");
        client.release();
      }
    };

    it("is taken when it follows the past", async () => {
      await expect(publish(() => ({}))).resolves.toBeUndefined();
    });

    it.each<[string, (right: Publication) => Partial<Publication>, string | RegExp]>([
      ["a head that is there", (right) => ({ number: right.number - 1 }), "busy"],
      ["the head after the next", (right) => ({ number: right.number + 1 }), "busy"],
      ["a head dated before the last", () => ({ at: "2020-01-01T00:00:00.000Z" }), "clock_set_back"],
      ["a head that names another past", () => ({ previous: hash(9) }), /does not follow/],
      ["a head under another key", () => ({ key: hash(9) }), /does not follow/],
      ["a smaller log", (right) => ({ size: right.size - 6, hashes: [] }), /do not follow/],
      ["a log that does not grow by its lines", (right) => ({ size: right.size + 1 }), /do not follow/],
      ["fewer hashes than leaves", () => ({ hashes: [Buffer.alloc(64)] }), /do not follow/],
      ["more hashes than leaves", () => ({ hashes: [Buffer.alloc(128)] }), /do not follow/],
      ["hashes of a level that is not full", () => ({ hashes: [Buffer.alloc(96), Buffer.alloc(32)] }), /do not follow/],
      ["lines that are not there", (right) => ({ lastLines: [right.lastLines[0]! + 1] }), /do not follow/],
      ["lines that are sealed", (right) => ({ lastLines: [right.lastLines[0]! - 3] }), /do not follow/],
      ["an account twice", (right) => twice(right), /do not follow|duplicate key|second time/],
      ["an account of nobody", () => ({ accounts: ["00000000-0000-4000-8000-000000000000"] }), /do not follow/],
      ["a signature cut short", () => ({ signature: Buffer.alloc(63) }), /violates check/],
      ["a seed cut short", () => ({ seeds: Buffer.alloc(31) }), /violates check/],
    ])("refuses %s", async (_, change, message) => {
      await expect(publish(change)).rejects.toMatchObject({
        message: typeof message === "string" ? message : expect.stringMatching(message),
      });
    });

    const twice = ({ accounts, lastLines, lastAts }: Publication) => ({
      accounts: [accounts[0]!, accounts[0]!],
      lastLines: [lastLines[0]!, lastLines[0]!],
      lastAts: [lastAts[0]!, lastAts[0]!],
      leaves: Buffer.alloc(64),
      seeds: Buffer.alloc(64),
    });

    it("left no trace of any of these", async () => {
      expect(await auditOf(world)).toEqual([]);
      expect(await sealAll(world)).toHaveLength(1);
      expect(await auditOf(world)).toEqual([]);
    });
  });
});
