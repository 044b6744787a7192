import type { Consent } from "@contract/request";
import { sql } from "kysely";
import { inBrief } from "../../notice/store/notices";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export type VoiceState = "waiting" | "asked" | "satisfied" | "notSatisfied" | "silent" | "withdrawn" | "heard";

export interface Voice {
  communityId: string;
  voiceId: string;
  caseId: string;
  heardInId: string;
  memberId: string | null;
  isMasked: boolean;
  isFirst: boolean;
  words: string;
  callerName: string | null;
  callerPhone: string | null;
  behalfName: string | null;
  behalfConsent: Consent | null;
  state: VoiceState;
}

function voices(tx: Tx, communityId: string) {
  return tx
    .selectFrom("case_voices")
    .select([
      "community_id as communityId",
      "voice_id as voiceId",
      "case_id as caseId",
      "heard_in_id as heardInId",
      "member_id as memberId",
      "is_masked as isMasked",
      "is_first as isFirst",
      "words",
      "caller_name as callerName",
      "caller_phone as callerPhone",
      "behalf_name as behalfName",
      "behalf_consent as behalfConsent",
      "state",
    ])
    .where("community_id", "=", communityId)
    .$castTo<Voice>();
}

/** Everyone heard in a case, the first who asked first. */
export async function voicesIn(tx: Tx, communityId: string, caseId: string): Promise<Voice[]> {
  return voices(tx, communityId).where("heard_in_id", "=", caseId).orderBy("joined_at").orderBy("voice_id").execute();
}

export interface NewVoice extends Omit<Voice, "heardInId" | "memberId" | "isMasked" | "state"> {
  /** Kept apart when masked. */
  memberId: string | null;
  isMasked: boolean;
}

export async function insertVoice(tx: Tx, voice: NewVoice, now: Instant): Promise<void> {
  await tx
    .insertInto("case_voices")
    .values({
      community_id: voice.communityId,
      voice_id: voice.voiceId,
      case_id: voice.caseId,
      heard_in_id: voice.caseId,
      member_id: voice.isMasked ? null : voice.memberId,
      is_masked: voice.isMasked,
      is_first: voice.isFirst,
      words: voice.words,
      caller_name: voice.callerName,
      caller_phone: voice.callerPhone,
      behalf_name: voice.behalfName,
      behalf_consent: voice.behalfConsent,
      state: "waiting",
      joined_at: now,
    })
    .execute();
  if (voice.isMasked) {
    await sql`select case_mask(${voice.communityId}, ${voice.voiceId}, ${voice.memberId})`.execute(tx);
  }
}

/** The masked voices that are this member's own. */
export async function voicesBehind(tx: Tx, communityId: string, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ voiceId: string }>`
    select case_voices_behind(${communityId}, ${memberId}) as "voiceId"`.execute(tx);
  return rows.map((row) => row.voiceId);
}

export interface VoiceWord {
  state: VoiceState;
  isSolved?: boolean | null;
  isSatisfied?: boolean | null;
}

export async function speak(
  tx: Tx,
  voice: Voice,
  { state, isSolved, isSatisfied }: VoiceWord,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("case_voices")
    .set({ state, is_solved: isSolved ?? null, is_satisfied: isSatisfied ?? null, spoke_at: now })
    .where("community_id", "=", voice.communityId)
    .where("voice_id", "=", voice.voiceId)
    .execute();
}

/** Turns all voices of some states in a case to another: asked when it is answered, waiting when it goes back. */
export async function turnVoices(
  tx: Tx,
  communityId: string,
  caseId: string,
  from: VoiceState[],
  to: VoiceState,
  now: Instant | null = null,
): Promise<number> {
  const rows = await tx
    .updateTable("case_voices")
    .set({ state: to, ...(now && { spoke_at: now }) })
    .where("community_id", "=", communityId)
    .where("heard_in_id", "=", caseId)
    .where("state", "in", from)
    .returning("voice_id")
    .execute();
  return rows.length;
}

/** Tells masked voices of these states without learning who they are. */
export async function tellMasked(
  tx: Tx,
  communityId: string,
  caseId: string,
  states: VoiceState[],
  words: string,
  now: Instant,
): Promise<void> {
  await sql`select case_tell_masked(${communityId}, ${caseId}, ${sql.val(states)}::text[], ${inBrief(words)}, ${now})`.execute(
    tx,
  );
}

/** Takes a member's name out of the community's cases. */
export async function forgetVoices(tx: Tx, communityId: string, memberId: string): Promise<void> {
  await sql`select case_forget(${communityId}, ${memberId})`.execute(tx);
}

/** Whether someone ever had a voice in a case, though it was taken back or is heard in another case since. */
export async function everHadVoice(
  tx: Tx,
  communityId: string,
  memberId: string,
  maskedIds: string[],
  caseId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom("case_voices")
    .select("voice_id")
    .where("community_id", "=", communityId)
    .where((on) => on.or([on("case_id", "=", caseId), on("heard_in_id", "=", caseId)]))
    .where((on) =>
      on.or([on("member_id", "=", memberId), ...(maskedIds.length > 0 ? [on("voice_id", "in", maskedIds)] : [])]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
