import type { CaseOutcome, CaseState } from "@contract/request";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Batch {
  batchId: string;
  count: number;
  drawnBy: string;
  drawnAt: Instant;
}

export interface BatchLine {
  lineNo: number;
  hotlineNo: string;
  state: CaseState;
  outcome: CaseOutcome | null;
  answer: string | null;
  isSatisfied: boolean | null;
  answeredAt: Instant | null;
}

function batches(tx: Tx, communityId: string) {
  return tx
    .selectFrom("hotline_batches as b")
    .innerJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "b.community_id").onRef("m.member_id", "=", "b.drawn_by_id"),
    )
    .select(["b.batch_id as batchId", "b.lines_count as count", "m.name as drawnBy", "b.drawn_at as drawnAt"])
    .where("b.community_id", "=", communityId);
}

export async function findBatch(tx: Tx, communityId: string, batchId: string): Promise<Batch | undefined> {
  return batches(tx, communityId).where("b.batch_id", "=", batchId).executeTakeFirst();
}

/** Newest first, one more than a page. */
export async function batchesOf(tx: Tx, communityId: string, after: Key | null): Promise<Batch[]> {
  return batches(tx, communityId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(b.drawn_at, b.batch_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("b.drawn_at", "desc")
    .orderBy("b.batch_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/**
 * Draws into a batch the cases of the hotline of which something has changed since it was last told, by number and `most` of them; no batch when
 * there are none. What was merged into another stands as the other does. Two who draw at once come one after the other, case by case, and each
 * change is in one of their batches.
 */
export async function insertBatch(
  tx: Tx,
  { communityId, batchId, drawnById }: { communityId: string; batchId: string; drawnById: string },
  most: number,
  now: Instant,
): Promise<{ hasMore: boolean }> {
  const { rows } = await sql<{ hasMore: boolean }>`
    with changed as materialized (
      select h.hotline_no, r.*, (select max(e.event_no) from case_events e where e.community_id = h.community_id
          and e.case_id = r.case_id and e.event in ('answer', 'reject', 'hear')) as answer_no
        from hotline_cases h,
          lateral (select c.case_id, c.state, c.outcome, c.answered_at, v.is_satisfied,
              concat_ws('|', c.case_id, c.state, coalesce(c.outcome, ''), coalesce(extract(epoch from c.answered_at)::text, ''),
                coalesce(v.is_satisfied::text, '')) as mark
            from case_voices v join cases c on c.community_id = v.community_id and c.case_id = v.heard_in_id
            where v.community_id = h.community_id and v.case_id = h.case_id and v.is_first) r
        where h.community_id = ${communityId} and h.told_mark <> r.mark
        order by h.hotline_no limit ${most + 1} for no key update of h),
    drawn as materialized (
      select *, (row_number() over (order by hotline_no))::int as line_no from changed order by hotline_no limit ${most}),
    batch as (
      insert into hotline_batches (community_id, batch_id, lines_count, drawn_by_id, drawn_at)
        select ${communityId}, ${batchId}, count(*), ${drawnById}, ${now} from drawn having count(*) > 0),
    told as (
      update hotline_cases h set told_mark = d.mark, reported_at = ${now}
        from drawn d where h.community_id = ${communityId} and h.hotline_no = d.hotline_no),
    lines as (
      insert into hotline_batch_lines (community_id, batch_id, line_no, hotline_no, case_id, state, outcome, is_satisfied,
          answered_at, answer_no)
        select ${communityId}, ${batchId}, line_no, hotline_no, case_id, state, outcome, is_satisfied, answered_at, answer_no
          from drawn)
    select count(*) > ${most} as "hasMore" from changed`.execute(tx);
  return rows[0]!;
}

/** A batch's lines behind one of them, `most` and one more. */
export async function linesOf(
  tx: Tx,
  communityId: string,
  batchId: string,
  afterLine: number,
  most: number,
): Promise<BatchLine[]> {
  return tx
    .selectFrom("hotline_batch_lines as l")
    .leftJoin("case_events as e", (join) =>
      join
        .onRef("e.community_id", "=", "l.community_id")
        .onRef("e.case_id", "=", "l.case_id")
        .onRef("e.event_no", "=", "l.answer_no"),
    )
    .select([
      "l.line_no as lineNo",
      "l.hotline_no as hotlineNo",
      "l.state",
      "l.outcome",
      "e.words as answer",
      "l.is_satisfied as isSatisfied",
      "l.answered_at as answeredAt",
    ])
    .where("l.community_id", "=", communityId)
    .where("l.batch_id", "=", batchId)
    .where("l.line_no", ">", afterLine)
    .orderBy("l.line_no")
    .limit(most + 1)
    .$castTo<BatchLine>()
    .execute();
}
