import type { CaseOutcome } from "@contract/request";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { calendarOf, handlingMs, REOPEN_DAYS, RULING_MS } from "./clocks";
import { above, higher } from "./levels";
import { actorOf, asParty, type CaseMove, type Held, hold, move } from "./move";
import type { CaseLine } from "./store/cases";
import { termOf } from "./store/terms";
import { speak, turnVoices, type Voice } from "./store/voices";
import { tellDesk, tellHolder, tellLevel, tellVoices } from "./tell";
import { startClock, stopAll, stopClock } from "./timing";
import { heading, levelName } from "./words";
import type { Said } from "./work";

/** Solved and satisfied: closed for the one who says so, and for the case once nobody is left to ask. */
export async function close(tx: Tx, actor: Actor, caseId: string, now: Instant): Promise<void> {
  const held = await hold(tx, actor, caseId);
  asParty(held, "voice");
  await beContent(tx, held, held.voice!, { actorId: actorOf(held, "voice"), words: "" }, now);
}

/** Not solved, or not satisfied: back to work, with a higher eye on it, and the clock runs anew. */
export async function sendBack(tx: Tx, actor: Actor, said: Said & { isSolved: boolean }, now: Instant): Promise<void> {
  const held = await hold(tx, actor, said.caseId);
  asParty(held, "voice");
  const by = { actorId: actorOf(held, "voice"), words: said.words };
  await beDiscontent(tx, held, held.voice!, by, said.isSolved, now);
}

/** One voice leaves; the case closes with it when nobody is left who still waits for something. */
export async function withdraw(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const held = await hold(tx, actor, said.caseId);
  asParty(held, "voice");
  await leave(tx, held, held.own, { actorId: actorOf(held, "voice"), words: said.words }, now);
}

export async function leave(tx: Tx, held: Held, leaving: Voice[], by: By, now: Instant): Promise<void> {
  for (const one of leaving) await speak(tx, one, { state: "withdrawn" }, now);
  const others = held.voices.filter((one) => !leaving.includes(one) && one.state !== "withdrawn");
  const isContent = others.every((one) => one.state === "satisfied");
  const outcome = others.length === 0 ? "withdrawn" : isContent ? "solved" : null;
  const way: CaseMove = { event: "withdraw", by: "voice", ...by };
  if (!outcome) return void (await move(tx, held.line, { ...way, to: held.line.state }, now));
  const line = await move(tx, held.line, { ...way, to: "closed", outcome }, now);
  await stopAll(tx, line, now);
  if (!line.holderId) return;
  const said = outcome === "solved" ? "有居民撤回，其余的都满意，已经办结" : "居民撤回了诉求";
  await tellHolder(tx, line, line.holderId, `${said}：${heading(line)}`, now);
}

/** To the next level, once, within fifteen days of the rejection. */
export async function appeal(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const held = await hold(tx, actor, said.caseId);
  asParty(held, "voice");
  await contestRejection(tx, held, { actorId: actorOf(held, "voice"), words: said.words }, now);
}

export async function contestRejection(tx: Tx, { line: rejected }: Held, by: By, now: Instant): Promise<void> {
  if (rejected.isAppealed) refuse("appeal_over");
  const level = higher(rejected.level, above("community"));
  const changes = { level, is_appealed: true };
  const details = { ...by.details, level };
  const line = await move(tx, rejected, { event: "appeal", by: "voice", ...by, details, changes }, now);
  await stopClock(tx, line, "appeal", now);
  await startAnew(tx, line, now);
  await startClock(tx, line, "ruling", { lengthMs: RULING_MS }, now);
  await tellLevel(tx, line, level, `居民对不予受理提出申诉，请${levelName(level)}复核：${heading(line)}`, now);
}

/** The next level finds the rejection right. */
export async function uphold(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const held = await hold(tx, actor, said.caseId);
  const by = asParty(held, "upper");
  const way: CaseMove = { event: "uphold", by, actorId: actorOf(held, by), words: said.words, outcome: "rejected" };
  const line = await move(tx, held.line, way, now);
  await stopAll(tx, line, now);
  await tellVoices(tx, line, `您的申诉已经复核，维持不予受理：${said.words}`, now);
}

/** Within thirty days of closing, by anyone who asked. What was rejected for good or heard stays closed. */
export async function reopen(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const held = await hold(tx, actor, said.caseId);
  asParty(held, "voice");
  await openAgain(tx, held, held.own, { actorId: actorOf(held, "voice"), words: said.words }, now);
}

export async function openAgain(tx: Tx, held: Held, asking: Voice[], by: By, now: Instant): Promise<void> {
  if (held.line.state === "closed" && !mayReopen(held.line, now)) refuse("reopen_over");
  const changes = { hearing_asked_by: null };
  const line = await move(tx, held.line, { event: "reopen", by: "voice", ...by, changes }, now);
  for (const one of asking) await speak(tx, one, { state: "waiting", isSolved: false, isSatisfied: false }, now);
  await startAnew(tx, line, now);
  await tellDesk(tx, line, `诉求重新打开，请再安排：${heading(line)}`, now);
}

export function mayReopen(line: Pick<CaseLine, "outcome" | "closedAt">, now: Instant): boolean {
  if (!line.closedAt || line.outcome === "rejected" || line.outcome === "afterHearing") return false;
  return now <= daysAfter(line.closedAt, REOPEN_DAYS);
}

/** Who speaks, and whose hand it is written by. */
export type By = Pick<CaseMove, "actorId" | "words" | "details">;

export async function beContent(tx: Tx, held: Held, voice: Voice, by: By, now: Instant): Promise<void> {
  requireAsked(held, voice);
  const spoken = spokenFor(held, voice);
  for (const one of spoken) await speak(tx, one, { state: "satisfied", isSolved: true, isSatisfied: true }, now);
  const isLast = !held.voices.some((one) => !spoken.includes(one) && one.state === "asked");
  const way: CaseMove = { event: "close", by: "voice", ...by };
  if (!isLast) return void (await move(tx, held.line, { ...way, to: "answered" }, now));
  const line = await move(tx, held.line, { ...way, to: "closed", outcome: "solved" }, now);
  await stopAll(tx, line, now);
  if (line.holderId) await tellHolder(tx, line, line.holderId, `居民满意，已经办结：${heading(line)}`, now);
}

export async function beDiscontent(
  tx: Tx,
  held: Held,
  voice: Voice,
  by: By,
  isSolved: boolean,
  now: Instant,
): Promise<void> {
  requireAsked(held, voice);
  const level = above(held.line.level);
  const changes = { level, rounds: held.line.rounds + 1 };
  const details = { ...by.details, level };
  const to = held.line.holderId ? "handling" : "reopened";
  const line = await move(tx, held.line, { event: "sendBack", by: "voice", ...by, to, details, changes }, now);
  await turnVoices(tx, line.communityId, line.caseId, ["asked"], "waiting");
  for (const one of spokenFor(held, voice)) {
    await speak(tx, one, { state: "notSatisfied", isSolved, isSatisfied: false }, now);
  }
  await stopClock(tx, line, "verdict", now);
  await startAnew(tx, line, now);
  const news = `居民不满意，请再办：${by.words}`;
  if (line.holderId) await tellHolder(tx, line, line.holderId, news, now);
  else await tellDesk(tx, line, news, now);
  await tellLevel(tx, line, level, `居民不满意，请过问：${heading(line)}`, now);
}

/** Whoever was asked more than once, because requests of theirs were merged, answers for all. */
function spokenFor({ own }: Held, voice: Voice): Voice[] {
  return own.includes(voice) ? own.filter((one) => one.state === voice.state) : [voice];
}

/** A word counts while one is asked; the table says the rest. */
function requireAsked({ line }: Held, voice: Voice): void {
  if (line.state === "answered" && voice.state !== "asked") refuse("case_moved_on");
}

/** Solved is what everyone has called so who still asks; silence is never satisfaction. */
export function outcomeOf(voices: Pick<Voice, "state">[]): CaseOutcome {
  const asking = voices.filter((voice) => voice.state !== "withdrawn");
  return asking.length > 0 && asking.every((voice) => voice.state === "satisfied") ? "solved" : "noAnswer";
}

/** The handling clock runs from the beginning, by what the case has become. */
export async function startAnew(tx: Tx, line: CaseLine, now: Instant): Promise<void> {
  const term = await termOf(tx, line.communityId, line.kind);
  const start = { calendar: calendarOf(term, line.isUrgent), lengthMs: handlingMs(term, line.isUrgent) };
  await startClock(tx, line, "handle", start, now);
}
