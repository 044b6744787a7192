import { randomUUID } from "node:crypto";
import { orderIn } from "../../support/orders";
import { useWorld } from "../../support/world";

const tables = [
  ...["accounts", "entries", "holds", "point_lots", "point_lot_uses", "owed_points", "budgets", "suspensions"],
];
const DENIED = "42501";

describe("the application's role", () => {
  const world = useWorld();
  const asApplication = (text: string) => world.database.connections.query(text);

  beforeAll(() => orderIn(world, "confirmed"));

  it("is what every connection of the functions acts as", async () => {
    const { rows } = await asApplication("SELECT current_user AS name");
    expect(rows).toEqual([{ name: "linli_app" }]);
  });

  it.each(tables)("can read %s and write nothing of it", async (table) => {
    await asApplication(`SELECT * FROM ${table} LIMIT 1`);
    for (const statement of [
      `INSERT INTO ${table} (community_id) SELECT community_id FROM ${table} LIMIT 1`,
      `UPDATE ${table} SET community_id = community_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `SELECT * FROM ${table} FOR UPDATE`,
    ]) {
      await expect(asApplication(statement)).rejects.toMatchObject({ code: DENIED });
    }
  });

  it.each(["order_events", "case_events", "mediation_events", "visit_codes", "ratings", "hotline_faults"])(
    "can add to %s and change nothing of it",
    async (table) => {
      await expect(asApplication(`UPDATE ${table} SET community_id = community_id`)).rejects.toMatchObject({
        code: DENIED,
      });
      await expect(asApplication(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: DENIED });
    },
  );

  it("can publish responsibility lists and change none", async () => {
    for (const statement of [
      "UPDATE duty_lists SET version_no = version_no",
      "UPDATE duty_lines SET holder_id = holder_id",
      "DELETE FROM duty_lists",
      "DELETE FROM duty_lines",
    ]) {
      await expect(asApplication(statement)).rejects.toMatchObject({ code: DENIED });
    }
  });

  it("can call the movements and none of their parts", async () => {
    const { rows } = await asApplication(`
      SELECT proname AS name, has_function_privilege('linli_app', oid, 'EXECUTE') AS may, prosecdef AS "asOwner"
        FROM pg_proc WHERE proname LIKE 'ledger_%' ORDER BY proname`);
    const may = rows.filter((row: { may: boolean }) => row.may);
    expect(may.map((row: { name: string }) => row.name)).toEqual([
      "ledger_allocate",
      "ledger_donate",
      "ledger_expire_points",
      "ledger_gift",
      "ledger_grant_many",
      "ledger_grant_minutes",
      "ledger_lift",
      "ledger_open_clearing",
      "ledger_open_community",
      "ledger_open_member",
      "ledger_open_merchant",
      "ledger_pay_owed",
      "ledger_pay_reports",
      "ledger_pay_visit",
      "ledger_raise_budget",
      "ledger_receive",
      "ledger_redeem",
      "ledger_release",
      "ledger_reserve",
      "ledger_reverse",
      "ledger_send",
      "ledger_set_cap",
      "ledger_settle",
      "ledger_suspend",
    ]);
    expect(may.every((row: { asOwner: boolean }) => row.asOwner)).toBe(true);
    const id = randomUUID();
    await expect(
      asApplication(
        `SELECT ledger_post('${id}', 'key', 'minute', 'gift', '${id}', NULL, '${id}', '${id}', 1, 0, now(), NULL, false)`,
      ),
    ).rejects.toMatchObject({ code: DENIED });
  });

  it("can call what acts for it with more than its own rights, and nothing else", async () => {
    const { rows } = await asApplication(`
      SELECT proname AS name FROM pg_proc
        WHERE prosecdef AND pronamespace = 'public'::regnamespace AND proname NOT LIKE 'ledger_%'
          AND has_function_privilege('linli_app', oid, 'EXECUTE') ORDER BY proname`);
    expect(rows.map((row: { name: string }) => row.name)).toEqual([
      "case_ask_unmask",
      "case_forget",
      "case_mask",
      "case_refuse_unmask",
      "case_tell_masked",
      "case_unmask",
      "case_unmask_asked",
      "case_unmasks_asked",
      "case_voices_behind",
      "report_awards_due",
      "report_awards_made",
      "report_forget",
      "report_grant",
      "report_reward_of",
      "report_tell",
      "seal_publish",
    ]);
  });

  it.each(["masked_voices", "report_awards"])("can neither read nor write %s", async (table) => {
    for (const statement of [`SELECT * FROM ${table}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(asApplication(statement)).rejects.toMatchObject({ code: DENIED });
    }
    const move = `UPDATE ${table} SET community_id = community_id`;
    await expect(asApplication(move)).rejects.toMatchObject({ code: DENIED });
  });

  it("can make no tables and no functions", async () => {
    await expect(asApplication("CREATE TABLE mine (id int)")).rejects.toMatchObject({ code: DENIED });
    await expect(asApplication("ALTER TABLE accounts DISABLE TRIGGER ALL")).rejects.toMatchObject({ code: DENIED });
    await expect(
      asApplication("CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
    ).rejects.toMatchObject({ code: DENIED });
  });

  it("can't put functions or tables of its own before ours by its search path", async () => {
    const { rows } = await world.database.connections.query(
      `SELECT proname FROM pg_proc WHERE (prosecdef OR proname LIKE 'ledger_%') AND pronamespace = 'public'::regnamespace
         AND has_function_privilege('linli_app', oid, 'EXECUTE')
         AND NOT coalesce(proconfig @> ARRAY['search_path=pg_catalog, public, pg_temp'], false)`,
    );
    expect(rows).toEqual([]);
  });
});
