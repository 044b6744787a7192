import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { DueImport } from "./imports";

/** Those of these numbers that a case has already, in this community. */
export async function numbersTaken(tx: Tx, communityId: string, numbers: string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hotlineNo: string }>`
    select hotline_no as "hotlineNo" from hotline_cases
      where community_id = ${communityId} and hotline_no = any (${sql.val(numbers)}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.hotlineNo));
}

export async function insertNumbers(
  tx: Tx,
  { communityId, importId }: DueImport,
  numbers: readonly { hotlineNo: string; caseId: string; rowNo: number }[],
): Promise<void> {
  await sql`
    insert into hotline_cases (community_id, hotline_no, case_id, import_id, row_no)
      select ${communityId}, "hotlineNo", "caseId", ${importId}, "rowNo"
        from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as r ("hotlineNo" text, "caseId" uuid, "rowNo" integer)`.execute(
    tx,
  );
}

export interface Result {
  hotlineNo: string;
  mark: string;
  state: string;
  outcome: string | null;
  answer: string | null;
  isSatisfied: boolean | null;
  answeredAt: Instant | null;
}

/**
 * Cases of the hotline of which something has changed since it was last told, by number, one more than `most`, held until the transaction ends.
 * What was merged into another stands as the other does.
 */
export async function changedResults(tx: Tx, communityId: string, most: number): Promise<Result[]> {
  const { rows } = await sql<Result>`
    select h.hotline_no as "hotlineNo", r.mark, r.state, r.outcome, r.is_satisfied as "isSatisfied",
        r.answered_at as "answeredAt",
        (select e.words from case_events e where e.community_id = h.community_id and e.case_id = r.case_id
          and e.event in ('answer', 'reject', 'hear') order by e.event_no desc limit 1) as answer
      from hotline_cases h,
        lateral (select c.case_id, c.state, c.outcome, c.answered_at, v.is_satisfied,
            concat_ws('|', c.case_id, c.state, coalesce(c.outcome, ''), coalesce(extract(epoch from c.answered_at)::text, ''),
              coalesce(v.is_satisfied::text, '')) as mark
          from case_voices v join cases c on c.community_id = v.community_id and c.case_id = v.heard_in_id
          where v.community_id = h.community_id and v.case_id = h.case_id and v.is_first) r
      where h.community_id = ${communityId} and h.told_mark <> r.mark
      order by h.hotline_no limit ${most + 1} for no key update of h`.execute(tx);
  return rows;
}

export async function markTold(tx: Tx, communityId: string, told: readonly Result[], now: Instant): Promise<void> {
  const given = JSON.stringify(told.map(({ hotlineNo, mark }) => ({ hotlineNo, mark })));
  await sql`
    update hotline_cases h set told_mark = r.mark, reported_at = ${now}
      from jsonb_to_recordset(${given}::jsonb) as r ("hotlineNo" text, mark text)
      where h.community_id = ${communityId} and h.hotline_no = r."hotlineNo"`.execute(tx);
}
