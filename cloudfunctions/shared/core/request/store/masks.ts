import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
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
  words: string;
  place: string;
  reason: string;
  askedBy: string;
  askedAt: Instant;
}

/** What waits for the other office, the longest first, one more than a page. */
export async function unmasksAsked(tx: Tx, communityId: string, after: Key | null): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select a.voice_id as "voiceId", a.case_id as "caseId", c.words, c.place, a.reason, m.name as "askedBy", a.asked_at as "askedAt"
      from case_unmasks_asked(${communityId}, ${after?.at ?? null}, ${after?.id ?? null}, ${PAGE_SIZE + 1}) a
      join cases c on c.community_id = ${communityId} and c.case_id = a.case_id
      join members m on m.community_id = ${communityId} and m.member_id = a.asked_by_id
      order by a.asked_at, a.voice_id`.execute(tx);
  return rows;
}

/** Who asked for the name behind a voice and waits; null when nobody does. */
export async function unmaskAskedBy(tx: Tx, communityId: string, voiceId: string): Promise<string | null> {
  const { rows } = await sql<{ memberId: string | null }>`
    select case_unmask_asked(${communityId}, ${voiceId}) as "memberId"`.execute(tx);
  return rows[0]?.memberId ?? null;
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

/** Takes an asking off the list without opening the mask; false when nobody asks. */
export async function refuseUnmask(tx: Tx, communityId: string, voiceId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select case_refuse_unmask(${communityId}, ${voiceId}) as done`.execute(tx);
  return rows[0]!.done;
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
