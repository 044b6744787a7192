import type { CaseLevel } from "@contract/request";
import { findHolder, membersWithRole, peopleOfHolder } from "../duty/store/holders";
import { leaderOn } from "../duty/store/roster";
import { tell } from "../notice/store/notices";
import { dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";
import { managerOf } from "./levels";
import type { CaseLine } from "./store/cases";
import { tellMasked, type VoiceState, voicesIn } from "./store/voices";
import { heading, inFewWords } from "./words";

const listening: VoiceState[] = ["waiting", "asked", "satisfied", "notSatisfied"];

function about(line: CaseLine, words: string) {
  return { about: "case" as const, aboutId: line.caseId, words };
}

/** Tells everyone heard in a case whose word stands in one of these states, and of which case: some have several. */
export async function tellVoices(
  tx: Tx,
  line: CaseLine,
  sentence: string,
  now: Instant,
  states: VoiceState[] = listening,
): Promise<void> {
  const words = `${inFewWords(line)}：${sentence}`;
  const voices = await voicesIn(tx, line.communityId, line.caseId);
  const known = voices.filter((voice) => states.includes(voice.state)).flatMap((voice) => voice.memberId ?? []);
  await tell(tx, line.communityId, known, about(line, words), now);
  if (voices.some((voice) => voice.isMasked)) {
    await tellMasked(tx, line.communityId, line.caseId, states, words, now);
  }
}

/** Tells those a case was given to, and those who answer for them when it is late. */
export async function tellHolder(
  tx: Tx,
  line: CaseLine,
  holderId: string,
  words: string,
  now: Instant,
  withLeaders = false,
): Promise<void> {
  const holder = await findHolder(tx, holderId);
  if (!holder) return;
  const people = await peopleOfHolder(tx, line.communityId, holder, withLeaders);
  await tell(tx, line.communityId, people, about(line, words), now);
}

/** Tells the grid's own workers. */
export async function tellGrid(tx: Tx, line: CaseLine, words: string, now: Instant): Promise<void> {
  const workers = await membersWithRole(tx, line.communityId, "gridWorker", [line.gridId]);
  await tell(tx, line.communityId, workers, about(line, words), now);
}

export async function tellDesk(tx: Tx, line: CaseLine, words: string, now: Instant): Promise<void> {
  const desk = await membersWithRole(tx, line.communityId, "dispatcher", line.gridLineage);
  await tell(tx, line.communityId, desk, about(line, words), now);
}

/** Tells the desk whom to call: those without the app who are asked about an answer. */
export async function tellCallers(tx: Tx, line: CaseLine, now: Instant): Promise<void> {
  const voices = await voicesIn(tx, line.communityId, line.caseId);
  const count = voices.filter((voice) => voice.state === "asked" && voice.callerName !== null).length;
  if (count > 0) await tellDesk(tx, line, `有${count}位没用小程序的居民等回访：${heading(line)}`, now);
}

/** Tells who answers for a level. */
export async function tellLevel(tx: Tx, line: CaseLine, level: CaseLevel, words: string, now: Instant): Promise<void> {
  const managers = await membersWithRole(tx, line.communityId, managerOf(level), line.gridLineage);
  await tell(tx, line.communityId, managers, about(line, words), now);
}

/** Tells today's leader on duty; the community's managers when nobody is on the roster. */
export async function tellLeaderOnDuty(tx: Tx, line: CaseLine, words: string, now: Instant): Promise<void> {
  const leader = await leaderOn(tx, line.communityId, dayOf(now));
  if (leader) return tell(tx, line.communityId, [leader], about(line, words), now);
  return tellLevel(tx, line, "community", words, now);
}
