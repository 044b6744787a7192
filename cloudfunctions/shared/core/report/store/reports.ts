import type { CaseKind } from "@contract/request";
import type { InvalidReason, ReportState } from "@contract/request/report";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import { refuse } from "../../refusal";
import { daysAfter, type Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface ReportLine {
  communityId: string;
  caseId: string;
  state: ReportState;
  kind: CaseKind;
  words: string;
  place: string;
  gridId: string;
  buildingId: string | null;
  cell: number | null;
  /** In which order reports were made. */
  reportNo: number;
  /** To the minute for an anonymous one. */
  reportedAt: Instant;
  flaggedId: string | null;
  sameAsId: string | null;
  reason: InvalidReason | null;
  judgedWords: string;
  judgedById: string | null;
  judgedAt: Instant | null;
  appealWords: string | null;
  appealedAt: Instant | null;
  /** How often it has been brought to mind since it waits, and when it is next; none once it is judged. */
  reminded: number;
  remindAt: Instant | null;
}

function reports(tx: Tx, communityId: string) {
  return tx
    .selectFrom("reports as r")
    .innerJoin("cases as c", (join) =>
      join.onRef("c.community_id", "=", "r.community_id").onRef("c.case_id", "=", "r.case_id"),
    )
    .select([
      "r.community_id as communityId",
      "r.case_id as caseId",
      "r.state",
      "c.kind",
      "c.words",
      "c.place",
      "c.grid_id as gridId",
      "c.building_id as buildingId",
      "c.cell",
      "r.report_no as reportNo",
      "r.reported_at as reportedAt",
      "r.flagged_id as flaggedId",
      "r.same_as_id as sameAsId",
      "r.reason",
      "r.words as judgedWords",
      "r.judged_by_id as judgedById",
      "r.judged_at as judgedAt",
      "r.appeal_words as appealWords",
      "r.appealed_at as appealedAt",
      "r.reminded",
      "r.remind_at as remindAt",
    ])
    .where("r.community_id", "=", communityId)
    .$castTo<ReportLine>();
}

export async function findReport(tx: Tx, communityId: string, caseId: string): Promise<ReportLine | undefined> {
  return reports(tx, communityId).where("r.case_id", "=", caseId).executeTakeFirst();
}

/** The report of a case; the case is locked before it. */
export async function theReport(tx: Tx, communityId: string, caseId: string): Promise<ReportLine> {
  return (await findReport(tx, communityId, caseId)) ?? refuse("not_found");
}

/** Lets the community's reports be made one after the other until the transaction ends, so that the second of two sees the first. */
export async function lockReports(tx: Tx, communityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reports ${communityId}`}, 0))`.execute(tx);
}

export async function insertReport(
  tx: Tx,
  report: Pick<ReportLine, "communityId" | "caseId" | "reportedAt" | "flaggedId" | "remindAt">,
): Promise<void> {
  await tx
    .insertInto("reports")
    .values({
      community_id: report.communityId,
      case_id: report.caseId,
      state: "waiting",
      flagged_id: report.flaggedId,
      remind_at: report.remindAt,
      reported_at: report.reportedAt,
    })
    .execute();
}

export interface ReportChanges {
  state?: ReportState;
  reminded?: number;
  remind_at?: Instant | null;
  same_as_id?: string | null;
  reason?: InvalidReason | null;
  words?: string;
  judged_by_id?: string;
  judged_at?: Instant;
  appeal_words?: string;
  appealed_at?: Instant;
  decided_by_id?: string;
  decided_at?: Instant;
}

export async function updateReport(
  tx: Tx,
  { communityId, caseId }: Pick<ReportLine, "communityId" | "caseId">,
  changes: ReportChanges,
): Promise<void> {
  await tx
    .updateTable("reports")
    .set(changes)
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .execute();
}

/** What may yet turn out to be the first valid report of a thing, or is. */
const standing = ["waiting", "appealed", "valid"] as const;

/** Earlier reports that were not found invalid among these cases. */
export async function earlierAmong(tx: Tx, line: ReportLine, caseIds: string[]): Promise<ReportLine[]> {
  if (caseIds.length === 0) return [];
  return reports(tx, line.communityId)
    .where("r.case_id", "in", caseIds)
    .where("r.state", "in", standing)
    .where("r.report_no", "<", line.reportNo)
    .orderBy("r.report_no")
    .execute();
}

/** How long a thing reported is taken for the same. */
export const SAME_THING_DAYS = 7;

const MOST_EARLIER = 5;

/**
 * Earlier reports of this kind within days in the same building or square of the map, the nearest in time first; where either of the two
 * names no building, as an anonymous one may not, in the same grid.
 */
export async function earlierHere(tx: Tx, line: ReportLine): Promise<ReportLine[]> {
  return earlierWithinDays(tx, line)
    .where((on) => on.or([inSameBuilding(line), on("c.cell", "=", line.cell)]))
    .orderBy("r.report_no", "desc")
    .limit(MOST_EARLIER)
    .execute();
}

/** The earliest report of this kind within days that names the very same place. */
export async function firstAtPlace(tx: Tx, line: ReportLine): Promise<ReportLine | undefined> {
  return earlierWithinDays(tx, line)
    .where(inSameBuilding(line))
    .where("c.place", "=", line.place)
    .orderBy("r.report_no")
    .limit(1)
    .executeTakeFirst();
}

const inSameBuilding = ({ buildingId, gridId }: ReportLine) =>
  sql<boolean>`(c.building_id = ${buildingId}::uuid or (c.building_id is null or ${buildingId}::uuid is null) and c.grid_id = ${gridId}::uuid)`;

function earlierWithinDays(tx: Tx, line: ReportLine) {
  return reports(tx, line.communityId)
    .where("c.kind", "=", line.kind)
    .where("r.state", "in", standing)
    .where("r.reported_at", ">=", daysAfter(line.reportedAt, -SAME_THING_DAYS))
    .where("r.report_no", "<", line.reportNo);
}

/** Reports that wait in these areas, the longest first, one more than a page. */
export async function reportsIn(
  tx: Tx,
  communityId: string,
  state: "waiting" | "appealed",
  areaIds: string[],
  after: Key | null,
): Promise<ReportLine[]> {
  return reports(tx, communityId)
    .innerJoin("areas as g", "g.area_id", "c.grid_id")
    .where("r.state", "=", state)
    .where("r.state", "in", ["waiting", "appealed"])
    .where(sql<boolean>`g.lineage && ${sql.val(areaIds)}::uuid[]`)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(r.reported_at, r.case_id) > (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("r.reported_at")
    .orderBy("r.case_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

export interface DueReport {
  communityId: string;
  caseId: string;
}

export async function reportsToRemind(tx: Tx, now: Instant, most: number): Promise<DueReport[]> {
  return tx
    .selectFrom("reports")
    .select(["community_id as communityId", "case_id as caseId"])
    .where("remind_at", "<=", now)
    .orderBy("remind_at")
    .limit(most)
    .execute();
}
