import type { Tx } from "../../transaction";

/** The voice a case was raised by, wherever it is heard since; whose it is only where it is not masked. */
export async function firstVoice(tx: Tx, communityId: string, caseId: string) {
  return tx
    .selectFrom("case_voices")
    .select(["voice_id as voiceId", "member_id as memberId", "heard_in_id as heardInId"])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("is_first", "=", true)
    .executeTakeFirstOrThrow();
}
