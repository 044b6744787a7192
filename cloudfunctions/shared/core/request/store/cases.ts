import type { CaseChannel, CaseClock, CaseKind, CaseLevel, CaseOutcome, CaseState } from "@contract/request";
import { sql } from "kysely";
import { refuse } from "../../refusal";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface CaseLine {
  communityId: string;
  caseId: string;
  kind: CaseKind;
  channel: CaseChannel;
  state: CaseState;
  outcome: CaseOutcome | null;
  level: CaseLevel;
  words: string;
  place: string;
  gridId: string;
  gridName: string;
  gridLineage: string[];
  buildingId: string | null;
  isPublic: boolean;
  /** Whether who raised it agreed that neighbours see it. */
  asksPublic: boolean;
  isAnonymous: boolean;
  isUrgent: boolean;
  isComplex: boolean;
  isAppealed: boolean;
  hearingAskedBy: "voice" | "handler" | null;
  rounds: number;
  assignmentNo: number;
  holderId: string | null;
  holderName: string | null;
  holderKind: "grid" | "community" | "department" | null;
  holderAreaId: string | null;
  holderAreaKind: string | null;
  /** Whether who has it now did not want it before. */
  hasContested: boolean;
  mergedIntoId: string | null;
  submittedAt: Instant;
  assignedAt: Instant | null;
  answeredAt: Instant | null;
  closedAt: Instant | null;
  contactedAt: Instant | null;
  dueAt: Instant | null;
  dueClock: Exclude<CaseClock, "arrive"> | null;
  isPaused: boolean;
  voices: number;
}

/** Cases with what their lines show: the grid, the holder, whether the handling clock stands still, how many ask. */
export function caseLines(tx: Tx, communityId: string) {
  return tx
    .selectFrom("cases as c")
    .innerJoin("areas as g", "g.area_id", "c.grid_id")
    .leftJoin("duty_holders as h", "h.holder_id", "c.holder_id")
    .leftJoin("areas as ha", "ha.area_id", "h.area_id")
    .select([
      "c.community_id as communityId",
      "c.case_id as caseId",
      "c.kind",
      "c.channel",
      "c.state",
      "c.outcome",
      "c.level",
      "c.words",
      "c.place",
      "c.grid_id as gridId",
      "g.name as gridName",
      "g.lineage as gridLineage",
      "c.building_id as buildingId",
      "c.is_public as isPublic",
      "c.asks_public as asksPublic",
      "c.is_anonymous as isAnonymous",
      "c.is_urgent as isUrgent",
      "c.is_complex as isComplex",
      "c.is_appealed as isAppealed",
      "c.hearing_asked_by as hearingAskedBy",
      "c.rounds",
      "c.assignment_no as assignmentNo",
      "c.holder_id as holderId",
      "h.name as holderName",
      "h.kind as holderKind",
      "h.area_id as holderAreaId",
      "ha.kind as holderAreaKind",
      "c.merged_into_id as mergedIntoId",
      "c.submitted_at as submittedAt",
      "c.assigned_at as assignedAt",
      "c.answered_at as answeredAt",
      "c.closed_at as closedAt",
      "c.contacted_at as contactedAt",
      "c.due_at as dueAt",
      "c.due_clock as dueClock",
      sql<boolean>`exists (select from case_assignments a where a.community_id = c.community_id and a.case_id = c.case_id
        and a.holder_id = c.holder_id and a.contested_at is not null)`.as("hasContested"),
      sql<boolean>`exists (select from case_clocks k where k.community_id = c.community_id and k.case_id = c.case_id
        and k.clock = 'handle' and k.stopped_at is null and k.run_since is null)`.as("isPaused"),
      sql<number>`(select count(*)::int from case_voices v where v.community_id = c.community_id
        and v.heard_in_id = c.case_id and v.state <> 'withdrawn')`.as("voices"),
    ])
    .where("c.community_id", "=", communityId)
    .$castTo<CaseLine>();
}

export async function findCase(tx: Tx, communityId: string, caseId: string): Promise<CaseLine> {
  return (await caseLines(tx, communityId).where("c.case_id", "=", caseId).executeTakeFirst()) ?? refuse("not_found");
}

/** Holds the case's row until the transaction ends. */
export async function lockCase(tx: Tx, communityId: string, caseId: string): Promise<CaseLine> {
  const locked = await tx
    .selectFrom("cases")
    .select("case_id")
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!locked) refuse("not_found");
  return findCase(tx, communityId, caseId);
}

export interface NewCase {
  communityId: string;
  caseId: string;
  kind: CaseKind;
  channel: CaseChannel;
  gridId: string;
  buildingId: string | null;
  point: { latitude: number; longitude: number } | null;
  cell: number | null;
  words: string;
  place: string;
  isPublic: boolean;
  isAnonymous: boolean;
  isUrgent: boolean;
}

export async function insertCase(tx: Tx, newCase: NewCase, now: Instant): Promise<void> {
  await tx
    .insertInto("cases")
    .values({
      community_id: newCase.communityId,
      case_id: newCase.caseId,
      kind: newCase.kind,
      channel: newCase.channel,
      grid_id: newCase.gridId,
      building_id: newCase.buildingId,
      latitude: newCase.point?.latitude ?? null,
      longitude: newCase.point?.longitude ?? null,
      cell: newCase.cell,
      words: newCase.words,
      place: newCase.place,
      is_public: false,
      asks_public: newCase.isPublic,
      is_anonymous: newCase.isAnonymous,
      is_urgent: newCase.isUrgent,
      state: "submitted",
      submitted_at: now,
    })
    .execute();
}

export interface CaseChanges {
  state?: CaseState;
  outcome?: CaseOutcome | null;
  closed_at?: Instant | null;
  kind?: CaseKind;
  level?: CaseLevel;
  is_public?: boolean;
  is_urgent?: boolean;
  is_complex?: boolean;
  is_appealed?: boolean;
  hearing_asked_by?: "voice" | "handler" | null;
  rounds?: number;
  assignment_no?: number;
  holder_id?: string | null;
  merged_into_id?: string | null;
  contacted_at?: Instant;
  is_contacted_in_time?: boolean;
  assigned_at?: Instant;
  answered_at?: Instant;
}

export async function updateCase(
  tx: Tx,
  { communityId, caseId }: Pick<CaseLine, "communityId" | "caseId">,
  changes: CaseChanges,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx
    .updateTable("cases")
    .set(changes)
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .execute();
}
