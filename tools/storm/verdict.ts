import type { Session } from "../database/session";
import { findBreaches } from "../generate/invariants";
import type { Told } from "./journals";

export interface Verdict {
  entries: number;
  /** Acknowledged, and not there as asked. */
  lost: string[];
  /** There, though refused or never asked for. */
  invented: string[];
  /** There more than once. */
  doubled: string[];
  breaches: string[];
}

/** The storm's holds are no orders', its vouchers no rewards', its allocations nobody's asking. */
const ABOUT_OTHERS = /order|voucher|hold is|payable|member has|asking/;

/** What the journals and the ledger say of each other once all is quiet. */
export async function judge(session: Session, told: Told): Promise<Verdict> {
  const { rows } = await session.query<{ key: string; amount: number; count: number }>(
    `SELECT idempotency_key AS key, max(amount)::float8 AS amount, count(*)::int AS count FROM entries
       WHERE idempotency_key NOT LIKE 'opening:%' GROUP BY idempotency_key`,
  );
  const there = new Map(rows.map((row) => [row.key, row]));
  const { rows: owed } = await session.query<{ key: string }>("SELECT 'award:' || order_id AS key FROM owed_points");
  const isOwed = new Set(owed.map(({ key }) => key));
  const lost: string[] = [];
  const expected = new Set<string>();
  for (const [id, outcome] of told.outcomes) {
    if (outcome !== "done") continue;
    for (const { key, amount } of told.asked.get(id)!.entries) {
      expected.add(key);
      if (there.get(key)?.amount !== amount && !isOwed.has(key)) lost.push(key);
    }
  }
  return {
    entries: rows.length,
    lost,
    invented: rows.map(({ key }) => key).filter((key) => !expected.has(key) && !key.startsWith("excess:")),
    doubled: rows.filter(({ count }) => count > 1).map(({ key }) => key),
    breaches: (await findBreaches(session)).filter((breach) => !ABOUT_OTHERS.test(breach)),
  };
}
