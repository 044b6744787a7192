import type { CaseLevel, CaseState } from "@contract/request";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Tx } from "../../transaction";
import { type CaseLine, caseLines } from "./cases";
import type { VoiceState } from "./voices";

/** What the caller's own word is in each of these cases; where they have several, the one asked for. */
export async function ownVoices(
  tx: Tx,
  communityId: string,
  memberId: string,
  maskedIds: string[],
  caseIds: string[],
): Promise<Map<string, { state: VoiceState }>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("case_voices")
    .select(["heard_in_id as caseId", sql<VoiceState>`state`.as("state")])
    .where("community_id", "=", communityId)
    .where("heard_in_id", "in", caseIds)
    .where("state", "<>", "withdrawn")
    .where((on) =>
      on.or([on("member_id", "=", memberId), ...(maskedIds.length > 0 ? [on("voice_id", "in", maskedIds)] : [])]),
    )
    .orderBy(sql`state = 'asked'`)
    .execute();
  return new Map(rows.map((row) => [row.caseId, { state: row.state }]));
}

/** Cases someone is heard in, newest voice first, one more than a page, each with the key of its voice. A merged one stands as what it was merged into. */
export async function casesOfVoices(
  tx: Tx,
  communityId: string,
  memberId: string,
  maskedIds: string[],
  after: Key | null,
): Promise<(CaseLine & { key: Key })[]> {
  const voices = await tx
    .selectFrom("case_voices")
    .select(["heard_in_id as caseId", "joined_at as at", "voice_id as id"])
    .where("community_id", "=", communityId)
    .where((on) =>
      on.or([on("member_id", "=", memberId), ...(maskedIds.length > 0 ? [on("voice_id", "in", maskedIds)] : [])]),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(joined_at, voice_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("joined_at", "desc")
    .orderBy("voice_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
  if (voices.length === 0) return [];
  const lines = await caseLines(tx, communityId)
    .where(
      "c.case_id",
      "in",
      voices.map((voice) => voice.caseId),
    )
    .execute();
  const byId = new Map(lines.map((line) => [line.caseId, line]));
  return voices.map(({ caseId, at, id }) => ({ ...byId.get(caseId)!, key: { at, id } }));
}

/** The newest answered cases that wait for this member's word. */
export async function casesAnswered(tx: Tx, communityId: string, memberId: string, maskedIds: string[]) {
  return tx
    .selectFrom("case_voices as v")
    .innerJoin("cases as c", (join) =>
      join.onRef("c.community_id", "=", "v.community_id").onRef("c.case_id", "=", "v.heard_in_id"),
    )
    .select(["c.case_id as caseId", "c.words"])
    .where("v.community_id", "=", communityId)
    .where("v.state", "=", "asked")
    .where("c.state", "=", "answered")
    .where((on) =>
      on.or([on("v.member_id", "=", memberId), ...(maskedIds.length > 0 ? [on("v.voice_id", "in", maskedIds)] : [])]),
    )
    .orderBy("v.joined_at", "desc")
    .limit(3)
    .execute();
}

/** Public cases of a grid or of the community, newest first, one more than a page. */
export async function casesPublic(tx: Tx, communityId: string, gridId: string | null, after: Key | null) {
  return caseLines(tx, communityId)
    .where("c.is_public", "=", true)
    .where("c.state", "<>", "merged")
    .$if(gridId !== null, (query) => query.where("c.grid_id", "=", gridId!))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(c.submitted_at, c.case_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("c.submitted_at", "desc")
    .orderBy("c.case_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** What has no due date waits behind what has one. */
const lastly = new Date("9999-01-01T00:00:00Z");
const byDue = sql<Date>`coalesce(c.due_at, timestamptz '9999-01-01 00:00:00+00')`;

export const dueKey = (line: CaseLine): Key => ({ at: line.dueAt ?? lastly, id: line.caseId });

export interface Which {
  states: CaseState[];
  gridIds?: string[];
  holderIds?: string[];
  /** Only what has climbed to one of these levels. */
  climbed?: { to: CaseLevel[] };
  /** Only where a hearing was asked for. */
  isToHear?: boolean;
  /** Only where someone without the app is asked about the answer. */
  isToCall?: boolean;
}

/** Cases that wait, the one due soonest first, one more than a page. */
export async function casesByClock(
  tx: Tx,
  communityId: string,
  { states, gridIds, holderIds, climbed, isToHear = false, isToCall = false }: Which,
  after: Key | null,
): Promise<CaseLine[]> {
  // Written out, so that the planner sees which of the partial indexes holds them.
  const inStates = sql<boolean>`c.state in (${sql.join(states.map((state) => sql.lit(state)))})`;
  const isAfter = after ? sql<boolean>`(${byDue}, c.case_id) > (${after.at}, ${after.id}::uuid)` : sql<boolean>`true`;
  // The first page of each grid or holder along its index, then the first of those: one who has thousands in hand waits no longer.
  const firstOf = (owner: "grid_id" | "holder_id", ids: string[]) => sql<boolean>`c.case_id in (
    select f.case_id from unnest(${sql.val(ids)}::uuid[]) o (id), lateral (
      select c.case_id, ${byDue} as due from cases c
        where c.community_id = ${communityId} and c.${sql.ref(owner)} = o.id and ${inStates} and ${isAfter}
        order by ${byDue}, c.case_id limit ${sql.lit(PAGE_SIZE + 1)}) f
      order by f.due, f.case_id limit ${sql.lit(PAGE_SIZE + 1)})`;
  return caseLines(tx, communityId)
    .where(inStates)
    .where(isAfter)
    .$if(gridIds !== undefined, (query) => query.where(firstOf("grid_id", gridIds!)))
    .$if(holderIds !== undefined, (query) => query.where(firstOf("holder_id", holderIds!)))
    .$if(climbed !== undefined, (query) =>
      query.where(sql<boolean>`c.level <> 'grid'`).where("c.level", "in", climbed!.to),
    )
    .$if(isToHear, (query) => query.where("c.hearing_asked_by", "is not", null))
    .$if(isToCall, (query) =>
      query.where(sql<boolean>`c.case_id in (select v.heard_in_id from case_voices v
        where v.community_id = ${communityId} and v.state = 'asked' and v.caller_name is not null)`),
    )
    .orderBy(byDue)
    .orderBy("c.case_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

const nobody = "00000000-0000-4000-8000-000000000000";

/** Cases one of these holders is called to and has not come to, longest called first. */
export async function casesCalledTo(tx: Tx, communityId: string, holderIds: string[], after: Key | null) {
  return caseLines(tx, communityId)
    .where(
      "c.case_id",
      "in",
      tx
        .selectFrom("case_whistles")
        .select("case_id")
        .where("community_id", "=", communityId)
        .where("holder_id", "in", [...holderIds, nobody])
        .where("arrived_at", "is", null),
    )
    .where("c.state", "not in", ["closed", "merged", "rejected"])
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${byDue}, c.case_id) > (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy(byDue)
    .orderBy("c.case_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** Cases merged straight into one. */
export async function mergedInto(tx: Tx, communityId: string, caseId: string) {
  return tx
    .selectFrom("cases")
    .select(["case_id as caseId", "words", "place"])
    .where("community_id", "=", communityId)
    .where("merged_into_id", "=", caseId)
    .orderBy("submitted_at")
    .execute();
}

/** Cases someone has a voice in that are not over, in the order in which they are locked. */
export async function openCasesOf(
  tx: Tx,
  communityId: string,
  memberId: string,
  maskedIds: string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom("case_voices as v")
    .innerJoin("cases as c", (join) =>
      join.onRef("c.community_id", "=", "v.community_id").onRef("c.case_id", "=", "v.heard_in_id"),
    )
    .select("c.case_id as caseId")
    .distinct()
    .where("v.community_id", "=", communityId)
    .where("c.state", "not in", ["closed", "merged"])
    .where((on) =>
      on.or([on("v.member_id", "=", memberId), ...(maskedIds.length > 0 ? [on("v.voice_id", "in", maskedIds)] : [])]),
    )
    .orderBy("c.case_id")
    .execute();
  return rows.map((row) => row.caseId);
}
