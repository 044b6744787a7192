import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { Voice } from "./voices";

/** Writes down who asks to know and why; false for a voice that has been opened already. */
export async function askUnmask(
  tx: Tx,
  { communityId, voiceId }: Pick<Voice, "communityId" | "voiceId">,
  actorId: string,
  reason: string,
  now: Instant,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select case_ask_unmask(${communityId}, ${voiceId}, ${actorId}, ${reason}, ${now}) as done`.execute(tx);
  return rows[0]!.done;
}

export interface Asked {
  voiceId: string;
  caseId: string;
  reason: string;
  askedById: string;
  askedBy: string;
  askedAt: Instant;
}

export async function unmasksAsked(tx: Tx, communityId: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select a.voice_id as "voiceId", a.case_id as "caseId", a.reason, a.asked_by_id as "askedById",
        m.name as "askedBy", a.asked_at as "askedAt"
      from case_unmasks_asked(${communityId}) a
      join members m on m.community_id = ${communityId} and m.member_id = a.asked_by_id`.execute(tx);
  return rows;
}

/** Opens a mask another office asked to open, and tells the person; who it is, or null. */
export async function unmaskVoice(
  tx: Tx,
  communityId: string,
  voiceId: string,
  actorId: string,
  words: string,
  now: Instant,
): Promise<string | null> {
  const { rows } = await sql<{ memberId: string | null }>`
    select case_unmask(${communityId}, ${voiceId}, ${actorId}, ${words}, ${now}) as "memberId"`.execute(tx);
  return rows[0]?.memberId ?? null;
}

export async function findVoice(tx: Tx, communityId: string, voiceId: string) {
  return tx
    .selectFrom("case_voices")
    .select(["case_id as caseId", "heard_in_id as heardInId"])
    .where("community_id", "=", communityId)
    .where("voice_id", "=", voiceId)
    .executeTakeFirst();
}

/** The masked voice a case was raised by, wherever it is heard now. */
export async function maskedAuthorOf(tx: Tx, communityId: string, caseId: string) {
  return tx
    .selectFrom("case_voices")
    .select(["community_id as communityId", "voice_id as voiceId"])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("is_first", "=", true)
    .where("is_masked", "=", true)
    .executeTakeFirst();
}
