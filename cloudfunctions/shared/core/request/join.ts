import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { type Instant, minuteOf } from "../time";
import type { Tx } from "../transaction";
import { hold, move } from "./move";
import { insertVoice, voicesIn } from "./store/voices";
import { isHandler } from "./viewer";

/** 附议: one more voice in a public case. Refuses already_joined, own_case for those who handle it, not_found for one that is not public. */
export async function join(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; words: string; isAnonymous: boolean },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const { line } = held;
  if (held.voice) refuse("already_joined");
  if (!line.isPublic) refuse("not_found");
  if (isHandler(line, held.viewer)) refuse("own_case", "这件事由您办理，不用附议。");
  const { communityId, memberId } = actor;
  const { isAnonymous, words } = input;
  const actorId = isAnonymous ? null : memberId;
  const at = isAnonymous ? minuteOf(now) : now;
  await move(tx, line, { event: "join", by: "voice", actorId, words }, at);
  const gone = (await voicesIn(tx, communityId, line.caseId)).find((one) => one.memberId === memberId);
  if (gone) refuse("already_joined", "您撤回过这件诉求，请联系社区。");
  await insertVoice(
    tx,
    {
      ...{ communityId, voiceId: randomUUID(), caseId: line.caseId, memberId, isMasked: isAnonymous },
      ...{ isFirst: false, words },
      ...{ callerName: null, callerPhone: null, behalfName: null, behalfConsent: null },
    },
    at,
  );
}
