import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Tx } from "../../transaction";
import { type CaseLine, caseLines } from "./cases";
import type { VoiceState } from "./voices";

export interface OwnVoice {
  state: VoiceState;
  /** Whether the case was raised by this voice. */
  isAuthor: boolean;
}

/** What the caller's own word is in each of these cases; where they have several, the one asked for. */
export async function ownVoices(
  tx: Tx,
  communityId: string,
  memberId: string,
  maskedIds: string[],
  caseIds: string[],
): Promise<Map<string, OwnVoice>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("case_voices as v")
    .select([
      "v.heard_in_id as caseId",
      sql<VoiceState>`v.state`.as("state"),
      sql<boolean>`v.is_first and v.case_id = v.heard_in_id`.as("isFirstHere"),
    ])
    .where("v.community_id", "=", communityId)
    .where("v.heard_in_id", "in", caseIds)
    .where("v.state", "<>", "withdrawn")
    .where(isOwn(memberId, maskedIds))
    .orderBy(sql`v.state = 'asked'`)
    .execute();
  const own = new Map<string, OwnVoice>();
  for (const { caseId, state, isFirstHere } of rows) {
    own.set(caseId, { state, isAuthor: isFirstHere || (own.get(caseId)?.isAuthor ?? false) });
  }
  return own;
}

/** Cases someone is heard in, each once by its newest voice, newest first, one more than a page, each with the key of its voice. A merged one stands as what it was merged into. */
export async function casesOfVoices(
  tx: Tx,
  communityId: string,
  memberId: string,
  maskedIds: string[],
  after: Key | null,
): Promise<(CaseLine & { key: Key })[]> {
  const newerOfOwn = sql<boolean>`exists (select from case_voices o
    where o.community_id = v.community_id and o.heard_in_id = v.heard_in_id
      and (o.member_id = ${memberId} or o.voice_id = any (${sql.val(maskedIds)}::uuid[]))
      and (o.joined_at, o.voice_id) > (v.joined_at, v.voice_id))`;
  const voices = await tx
    .selectFrom("case_voices as v")
    .select(["v.heard_in_id as caseId", "v.joined_at as at", "v.voice_id as id"])
    .where("v.community_id", "=", communityId)
    .where(isOwn(memberId, maskedIds))
    .where((on) => on.not(newerOfOwn))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(v.joined_at, v.voice_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("v.joined_at", "desc")
    .orderBy("v.voice_id", "desc")
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

/** More answers than this wait for nobody's word at once. */
const MOST_ANSWERED = 20;

/** Answered cases that wait for this member's word, the longest waiting first. */
export async function casesAnswered(
  tx: Tx,
  communityId: string,
  memberId: string,
  maskedIds: string[],
  most = MOST_ANSWERED,
): Promise<CaseLine[]> {
  const asked = tx
    .selectFrom("case_voices as v")
    .select("v.heard_in_id")
    .where("v.community_id", "=", communityId)
    .where("v.state", "=", "asked")
    .where(isOwn(memberId, maskedIds));
  return caseLines(tx, communityId)
    .where("c.case_id", "in", asked)
    .where("c.state", "=", "answered")
    .orderBy("c.answered_at")
    .orderBy("c.case_id")
    .limit(most)
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
    .where(isOwn(memberId, maskedIds))
    .orderBy("c.case_id")
    .execute();
  return rows.map((row) => row.caseId);
}

/** Voices that are a member's own, under their name or masked. Written without the second where there is none, for the index' sake. */
function isOwn(memberId: string, maskedIds: string[]) {
  const byName = sql<boolean>`v.member_id = ${memberId}`;
  if (maskedIds.length === 0) return byName;
  return sql<boolean>`(${byName} or v.voice_id = any (${sql.val(maskedIds)}::uuid[]))`;
}
