import type { Session } from "../../../tools/database/session";
import { checks } from "../../../cloudfunctions/shared/core/audit/checks";
import type { LedgerModel } from "./model";
import { COMMUNITY, memberIds, merchantIds } from "./real";
import { MEMBERS, MERCHANTS } from "./operations";

/** What the database's ledger comes to, in the words of the model. */
export async function stateOf(session: Session) {
  const { rows: accounts } = await session.query<Row>(
    `SELECT kind, unit, owner_id AS owner, sum(balance)::float8 AS balance, sum(held)::float8 AS held, sum(last_line)::float8 AS lines
       FROM accounts WHERE community_id = $1 GROUP BY kind, unit, owner_id`,
    [COMMUNITY],
  );
  const { rows: lots } = await session.query<{ owner: string; remaining: number }>(
    `SELECT owner_id AS owner, remaining::float8 FROM point_lots JOIN accounts USING (community_id, account_id)
       WHERE community_id = $1 ORDER BY owner_id, expires_at, line_no`,
    [COMMUNITY],
  );
  const { rows: owed } = await session.query<{ owner: string; amount: number }>(
    `SELECT owner_id AS owner, sum(amount)::float8 AS amount FROM owed_points JOIN accounts USING (community_id, account_id)
       WHERE community_id = $1 AND paid_at IS NULL GROUP BY owner_id`,
    [COMMUNITY],
  );
  const state: State = {};
  for (const { kind, unit, owner, balance, held, lines } of accounts) {
    if (lines > 0 || held > 0) state[nameOf(kind, unit, owner)] = { balance, held, lines };
  }
  for (const { owner, remaining } of lots) {
    const name = `lots:${memberIds.indexOf(owner)}`;
    state[name] = [...((state[name] as number[] | undefined) ?? []), remaining];
  }
  for (const { owner, amount } of owed) state[`owed:${memberIds.indexOf(owner)}`] = amount;
  return state;
}

/** The same of the model. */
export function stateOfModel(model: LedgerModel) {
  const state: State = {};
  for (const [name, { balance, held, lines }] of model.accounts) {
    if (lines > 0 || held > 0) state[name] = { balance, held, lines };
  }
  for (let member = 0; member < MEMBERS; member += 1) {
    const lots = model.lotsOf(member).map(({ remaining }) => remaining);
    if (lots.length > 0) state[`lots:${member}`] = lots;
    const owed = model.points.state.owed.filter((one) => one.member === member);
    if (owed.length > 0) state[`owed:${member}`] = owed.reduce((sum, { amount }) => sum + amount, 0);
  }
  return state;
}

/** What of the ledger's own does not hold; holds, vouchers and members are not in these programs. */
export async function ledgerBreaches(session: Session): Promise<string[]> {
  const found: string[] = [];
  for (const { name, sql } of [...checks.sums, ...checks.balances, ...checks.lots]) {
    if (ABOUT_OTHERS.test(name)) continue;
    const { rows } = await session.query<{ breach: string }>(sql, [COMMUNITY]);
    found.push(...rows.map(({ breach }) => `${name}: ${breach}`));
  }
  return found;
}

const ABOUT_OTHERS = /every member has|an order's points|for no order|an asking/;

/** Opens the ledger that a program runs on. */
export async function openLedger(session: Session, budget: { minute: number; point: number }, capMinutes: number) {
  await session.query(
    `INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES ($1, NULL, 'community', '样板社区', ARRAY[$1::uuid])`,
    [COMMUNITY],
  );
  await session.query("INSERT INTO communities (community_id, cap_minutes) VALUES ($1, $2)", [COMMUNITY, capMinutes]);
  await session.query("SELECT ledger_open_community($1, $2, $3)", [COMMUNITY, budget.minute, budget.point]);
  for (const member of memberIds) await session.query("SELECT ledger_open_member($1, $2)", [COMMUNITY, member]);
  for (const merchant of merchantIds.slice(0, MERCHANTS)) {
    await session.query("SELECT ledger_open_merchant($1, $2)", [COMMUNITY, merchant]);
  }
  await session.query("CREATE SEQUENCE told");
  await session.query("GRANT SELECT, USAGE ON SEQUENCE told TO linli_app");
}

interface Row {
  kind: string;
  unit: string;
  owner: string | null;
  balance: number;
  held: number;
  lines: number;
}

type State = Record<string, { balance: number; held: number; lines: number } | number[] | number>;

function nameOf(kind: string, unit: string, owner: string | null): string {
  if (kind === "member") return `${unit}:${memberIds.indexOf(owner!)}`;
  if (kind === "payable") return `payable:${merchantIds.indexOf(owner!)}`;
  return `${kind}:${unit}`;
}
