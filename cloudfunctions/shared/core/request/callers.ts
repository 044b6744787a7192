import type { CallerWish, CaseEvent } from "@contract/request";
import { callerWishes } from "@contract/request/life";
import type { Actor } from "../actor";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { tableAllows } from "./transitions";
import { asParty, type Held, hold } from "./move";
import type { CaseLine } from "./store/cases";
import type { Voice } from "./store/voices";
import { isHandler } from "./viewer";
import { beContent, beDiscontent, type By, contestRejection, leave, mayReopen, openAgain } from "./verdict";
import type { Said } from "./work";

interface Recorded extends Said {
  voiceId: string;
}

/** Writes down what someone without the app said when they were called; never by the one who handled it. Refuses own_case, not_found. */
export async function recordWord(
  tx: Tx,
  actor: Actor,
  said: Recorded & { isSolved: boolean; isSatisfied: boolean },
  now: Instant,
): Promise<void> {
  const { held, voice, by } = await holdFor(tx, actor, said);
  if (said.isSolved && said.isSatisfied) await beContent(tx, held, voice, by, now);
  else await beDiscontent(tx, held, voice, by, said.isSolved, now);
}

/** Writes down that someone without the app withdraws, appeals or wants it opened again. Refuses own_case, not_found, appeal_over, reopen_over. */
export async function recordWish(
  tx: Tx,
  actor: Actor,
  said: Recorded & { wish: CallerWish },
  now: Instant,
): Promise<void> {
  const { held, voice, by } = await holdFor(tx, actor, said);
  if (voice.state === "withdrawn") refuse("case_moved_on");
  if (said.wish === "withdraw") await leave(tx, held, [voice], by, now);
  else if (said.wish === "appeal") await contestRejection(tx, held, by, now);
  else await openAgain(tx, held, [voice], by, now);
}

async function holdFor(tx: Tx, actor: Actor, said: Recorded): Promise<{ held: Held; voice: Voice; by: By }> {
  const held = await hold(tx, actor, said.caseId);
  asParty(held, "desk");
  if (isHandler(held.line, held.viewer)) refuse("own_case");
  const voice = held.voices.find((one) => one.voiceId === said.voiceId && one.callerName !== null);
  if (!voice) refuse("not_found");
  const name = (await findMember(tx, actor.communityId, actor.memberId))?.name ?? "";
  return { held, voice, by: { actorId: null, words: said.words, details: { recordedBy: name } } };
}

/** What the desk may write down for someone without the app now. */
export function wishesOpen(line: CaseLine, voice: Pick<Voice, "state">, now: Instant): CallerWish[] {
  if (voice.state === "withdrawn") return [];
  const allowed: CaseEvent[] = tableAllows(line.state, ["voice"]);
  return callerWishes.filter((wish) => {
    if (!allowed.includes(wish)) return false;
    return wish === "appeal" ? !line.isAppealed : wish === "reopen" ? mayReopen(line, now) : true;
  });
}
