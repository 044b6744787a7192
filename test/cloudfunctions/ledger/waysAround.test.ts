import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate } from "../../../tools/database/migrate";
import { runJobs } from "../../support/call";
import { openTestDatabase } from "../../support/database";
import { sendElsewhere } from "../../support/giving";
import { breachesIn } from "../../support/ledger";
import { balancesOf, orderIn } from "../../support/orders";
import { useWorld } from "../../support/world";

const AT = "2026-11-21T01:00:00Z";
const DENIED = "42501";
const tables = [
  ...["accounts", "entries", "holds", "point_lots", "point_lot_uses", "owed_points", "budgets", "suspensions"],
  ...["communities", "transfers", "seal_heads"],
];

describe("a way around the ledger's functions", () => {
  const world = useWorld();
  const asApplication = (text: string, values?: unknown[]) => world.database.connections.query(text, values);
  const community = () => world.community.communityId;
  const run = async (name: string, ...values: unknown[]): Promise<string> => {
    try {
      await asApplication(`SELECT ${name}(${values.map((_, at) => `$${at + 1}`).join(", ")})`, values);
      return "done";
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return code === "LINLI" ? message : code;
    }
  };

  it("by a temporary table is closed where who migrates owns the database", async () => {
    const database = await openTestDatabase({ empty: true });
    try {
      await migrate(database.admin);
      const making = database.connections.query("CREATE TEMP TABLE accounts (balance bigint)");
      await expect(making).rejects.toMatchObject({ code: DENIED });
    } finally {
      await database.close();
    }
  });

  it.each(tables)("by a temporary table %s leads nowhere though the database's owner leaves it open", async (table) => {
    const person = await world.newResident();
    const session = new pg.Client({ connectionString: world.database.url });
    await session.connect();
    try {
      await session.query(`BEGIN; CREATE TEMP TABLE ${table} (LIKE public.${table} INCLUDING DEFAULTS) ON COMMIT DROP`);
      await session.query(`INSERT INTO pg_temp.${table} SELECT * FROM public.${table}`);
      await session.query(`GRANT ALL ON pg_temp.${table} TO linli_app; SET LOCAL ROLE linli_app`);
      const grant = [community(), person.memberId, 10, null, randomUUID(), AT];
      await session.query("SELECT ledger_grant_minutes($1, $2, $3, $4, $5, $6)", grant);
      await session.query("RESET ROLE; COMMIT");
    } finally {
      await session.end();
    }
    expect((await balancesOf(person)).minutes.balance).toBe(610);
    expect(await breachesIn(world.database)).toEqual([]);
  });

  it("by a transfer of one's own, or by another body of the message, is closed", async () => {
    await sendElsewhere(world);
    for (const statement of [
      "INSERT INTO transfers SELECT community_id, gen_random_uuid(), to_community_id, from_member_id, to_member_id, 999, sent_at FROM transfers",
      "UPDATE transfers SET amount = 999",
      "UPDATE outbox SET body = body || '{\"amountMinutes\": 999}'",
      "DELETE FROM outbox",
      "UPDATE communities SET cap_minutes = 999999",
    ])
      await expect(asApplication(statement)).rejects.toMatchObject({ code: DENIED });
    await runJobs();
    expect(await breachesIn(world.database)).toEqual([]);
  });

  it("by a receipt of what nobody sent, or of what was sent elsewhere, is closed", async () => {
    const [sent] = await world.database.sql<{ id: string }>("SELECT transfer_id AS id FROM transfers");
    const { communityId } = world.elsewhere;
    expect(await run("ledger_receive", communityId, randomUUID(), community(), AT)).toBe("not_found");
    expect(await run("ledger_receive", community(), sent!.id, communityId, AT)).toBe("not_found");
    expect(await run("ledger_receive", communityId, sent!.id, communityId, AT)).toBe("not_found");
  });

  it("by the debt's side of a settlement nobody took over is closed", async () => {
    expect(await run("ledger_settle", world.elsewhere.communityId, randomUUID(), community(), 30, false, AT)).toBe(
      "not_found",
    );
  });

  it("by a second hold of a paid order is closed, and leaves the hold as it was", async () => {
    const resident = await world.newResident();
    const orderId = await orderIn(world, "confirmed", { resident, volunteer: await world.newVolunteer() });
    const [second, now] = [randomUUID(), world.clock.now()];
    expect(await run("ledger_reserve", community(), second, resident.memberId, 30, orderId, now)).toBe("done");
    const other = await world.newVolunteer();
    expect(await run("ledger_pay_visit", community(), second, other.memberId, 30, 0, orderId, null, now)).toBe(
      "request_reused",
    );
    expect(await world.database.sql("SELECT state FROM holds WHERE hold_id = $1", [second])).toEqual([
      { state: "reserved" },
    ]);
    expect((await balancesOf(other)).minutes.balance).toBe(0);
    expect(await run("ledger_release", community(), second, "voided", now)).toBe("done");
    await world.database.sql("DELETE FROM holds WHERE hold_id = $1", [second]);
  });

  it.each(["infinity", "-infinity"])("by a line dated %s is closed", async (at) => {
    const person = await world.newResident();
    const grant = ["ledger_grant_minutes", community(), person.memberId, 1, null, randomUUID()] as const;
    expect(await run(...grant, at)).toBe("invalid_input");
    expect((await balancesOf(person)).minutes.balance).toBe(600);
  });

  it("by an account clock set back is closed: a line is never dated before the one above it", async () => {
    const person = await world.newResident();
    const grant = (at: string) => run("ledger_grant_minutes", community(), person.memberId, 1, null, randomUUID(), at);
    await grant("2030-01-01T00:00:00Z");
    await grant("2029-01-01T00:00:00Z");
    const lines = await world.database.sql<{ at: Date }>(
      `SELECT p.entered_at AS at FROM postings p JOIN accounts a USING (community_id, account_id)
        WHERE a.owner_id = $1 AND a.unit = 'minute' ORDER BY p.line_no`,
      [person.memberId],
    );
    const dates = lines.map(({ at }) => at.toISOString());
    expect(dates).toEqual([...dates].sort());
  });

  it("by a stop asked for again after it was lifted is closed", async () => {
    const [account] = await world.database.sql<{ id: string }>(
      "SELECT account_id AS id FROM accounts WHERE owner_id = $1 AND unit = 'point'",
      [world.resident.memberId],
    );
    const stop = [community(), randomUUID(), account!.id, "查账", world.dispatcher.memberId, AT];
    expect(await run("ledger_suspend", ...stop)).toBe("done");
    expect(await run("ledger_suspend", ...stop)).toBe("done");
    expect(await run("ledger_lift", community(), account!.id, "查清", world.dispatcher.memberId, AT)).toBe("done");
    expect(await run("ledger_suspend", ...stop)).toBe("request_reused");
    const [after] = await world.database.sql<{ at: Date | null }>(
      "SELECT suspended_at AS at FROM accounts WHERE account_id = $1",
      [account!.id],
    );
    expect(after!.at).toBeNull();
  });
});
