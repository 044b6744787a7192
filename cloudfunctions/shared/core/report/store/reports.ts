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
  buildingId: string | null;
  cell: number | null;
  reportedAt: Instant;
  flaggedId: string | null;
  reason: InvalidReason | null;
  judgedWords: string;
  judgedById: string | null;
  judgedAt: Instant | null;
  appealWords: string | null;
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
      "c.building_id as buildingId",
      "c.cell",
      "r.reported_at as reportedAt",
      "r.flagged_id as flaggedId",
      "r.reason",
      "r.words as judgedWords",
      "r.judged_by_id as judgedById",
      "r.judged_at as judgedAt",
      "r.appeal_words as appealWords",
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

export async function insertReport(
  tx: Tx,
  report: Pick<ReportLine, "communityId" | "caseId" | "flaggedId" | "remindAt">,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto("reports")
    .values({
      community_id: report.communityId,
      case_id: report.caseId,
      state: "waiting",
      flagged_id: report.flaggedId,
      remind_at: report.remindAt,
      reported_at: now,
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
    .where(isEarlier(line))
    .orderBy("r.reported_at")
    .execute();
}

/** How long a thing reported is taken for the same. */
export const SAME_THING_DAYS = 7;

const MOST_EARLIER = 5;

/** Earlier reports of this kind in the same building or square of the map within days, the nearest in time first. */
export async function earlierHere(tx: Tx, line: ReportLine): Promise<ReportLine[]> {
  return earlierWithinDays(tx, line)
    .where((on) => on.or([on("c.building_id", "=", line.buildingId), on("c.cell", "=", line.cell)]))
    .orderBy("r.reported_at", "desc")
    .limit(MOST_EARLIER)
    .execute();
}

/** The earliest report of this kind within days that names the very same place of the same building. */
export async function firstAtPlace(tx: Tx, line: ReportLine): Promise<ReportLine | undefined> {
  return earlierWithinDays(tx, line)
    .where("c.building_id", "=", line.buildingId)
    .where("c.place", "=", line.place)
    .orderBy("r.reported_at")
    .limit(1)
    .executeTakeFirst();
}

function earlierWithinDays(tx: Tx, line: ReportLine) {
  return reports(tx, line.communityId)
    .where("c.kind", "=", line.kind)
    .where("r.state", "in", standing)
    .where("r.reported_at", ">=", daysAfter(line.reportedAt, -SAME_THING_DAYS))
    .where(isEarlier(line));
}

const isEarlier = ({ reportedAt, caseId }: ReportLine) =>
  sql<boolean>`(r.reported_at, r.case_id) < (${reportedAt}, ${caseId}::uuid)`;

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
