import type { CaseEvent, CaseParty } from "@contract/request";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { dayWords, type Instant } from "../time";
import type { Tx } from "../transaction";
import { PAUSE_MS, SILENCE_MS } from "./clocks";
import { firstContact } from "./contact";
import { above } from "./levels";
import { actorOf, asParty, type Held, hold, move } from "./move";
import { type CaseDetails, countEvents } from "./store/events";
import type { CaseChanges, CaseLine } from "./store/cases";
import { turnVoices } from "./store/voices";
import { attach } from "./submit";
import { tellCallers, tellLevel, tellVoices } from "./tell";
import { pauseClock, resumeClock, startClock, stopClock } from "./timing";
import { heading, levelName } from "./words";

export interface Said {
  caseId: string;
  words: string;
}

interface Way {
  event: CaseEvent;
  may: CaseParty[];
  details?: CaseDetails;
  changes?: CaseChanges;
}

async function say(tx: Tx, actor: Actor, said: Said, way: Way, now: Instant) {
  const held = await hold(tx, actor, said.caseId);
  return { held, line: await sayOn(tx, held, said, way, now) };
}

async function sayOn(tx: Tx, held: Held, { words }: Said, { event, may, details, changes }: Way, now: Instant) {
  const by = asParty(held, ...may);
  return move(tx, held.line, { event, by, actorId: actorOf(held, by), words, details, changes }, now);
}

/** Spoke with the resident. */
export async function contact(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const { line } = await say(tx, actor, said, { event: "contact", may: ["handler", "gridWorker", "desk"] }, now);
  await firstContact(tx, line, now);
}

/** 核实: seen on the spot, which is a first contact too. */
export async function verify(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const { line } = await say(tx, actor, said, { event: "verify", may: ["handler"] }, now);
  await firstContact(tx, line, now);
}

/** 调处: work has begun. */
export async function handle(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const { line } = await say(tx, actor, said, { event: "handle", may: ["handler"] }, now);
  await tellVoices(tx, line, `您的诉求已经开始办理：${said.words}`, now);
}

/** A word on how it goes, for everyone who may see the case. */
export async function note(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  await say(tx, actor, said, { event: "note", may: ["handler", "desk", "upper"] }, now);
}

/** 反馈: what was done, with pictures. The clock stops, and whoever asked is asked whether it is solved. */
export async function answer(tx: Tx, actor: Actor, said: Said & { photoIds: string[] }, now: Instant): Promise<void> {
  const way: Way = { event: "answer", may: ["handler"], changes: { answered_at: now } };
  const { line } = await say(tx, actor, said, way, now);
  await attach(tx, actor.memberId, line, said.photoIds, line.eventNo);
  await firstContact(tx, line, now);
  await resumeClock(tx, line, "handle", now);
  await stopClock(tx, line, "handle", now);
  await turnVoices(tx, line.communityId, line.caseId, ["waiting", "notSatisfied", "silent"], "asked");
  await startClock(tx, line, "verdict", { lengthMs: SILENCE_MS }, now);
  await tellVoices(tx, line, "您的诉求有了答复，请看看是不是解决了、满意不满意。", now, ["asked"]);
  await tellCallers(tx, line, now);
}

/** A phone's clock may be that much ahead. */
const AHEAD_MS = 3_600_000;

/**
 * Stops the handling clock for an outside reason and until a day that all can see; then it goes on by itself. Whoever pauses a case again
 * has the next level looking on. Refuses already_paused, deadline_past, pause_too_long.
 */
export async function pause(
  tx: Tx,
  actor: Actor,
  said: Said & { reason: string; until: string },
  now: Instant,
): Promise<void> {
  const until = new Date(said.until);
  if (until <= now) refuse("deadline_past");
  if (until.getTime() > now.getTime() + PAUSE_MS + AHEAD_MS) refuse("pause_too_long");
  const details = { pauseReason: said.reason, pausedUntil: until.toISOString() };
  const { line } = await say(tx, actor, said, { event: "pause", may: ["handler", "desk"], details }, now);
  if (!(await pauseClock(tx, line, "handle", until, now))) refuse("already_paused");
  await tellVoices(tx, line, `您的诉求暂停计时到${dayWords(until)}：${said.words}`, now);
  const pauses = await countEvents(tx, line.communityId, line.caseId, "pause");
  if (pauses > 1) await tellLevel(tx, line, above(line.level), `第${pauses}次暂停计时，请过问：${heading(line)}`, now);
}

/** Refuses not_paused. */
export async function resume(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const { line } = await say(tx, actor, said, { event: "resume", may: ["handler", "desk"] }, now);
  if (!(await resumeClock(tx, line, "handle", now))) refuse("not_paused");
  await tellVoices(tx, line, `您的诉求继续办理：${said.words}`, now);
}

/** Beyond what can be done here: the next level has it in view, with the whole history. Refuses at_the_top. */
export async function climb(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const held = await hold(tx, actor, said.caseId);
  const level = above(held.line.level);
  if (level === held.line.level) refuse("at_the_top");
  const line = await sayOn(
    tx,
    held,
    said,
    { event: "climb", may: ["handler", "desk"], details: { level }, changes: { level } },
    now,
  );
  await tellClimb(tx, line, now);
}

/** Tells who answers for the level a case has come to. */
export async function tellClimb(tx: Tx, line: CaseLine, now: Instant): Promise<void> {
  await tellLevel(tx, line, line.level, `诉求上报到${levelName(line.level)}，请过问：${heading(line)}`, now);
}
