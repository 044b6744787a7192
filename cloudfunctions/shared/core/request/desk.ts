import type { CaseKind } from "@contract/request";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { APPEAL_MS, calendarOf, COMPLEX_MS, handlingMs } from "./clocks";
import { actorOf, asParty, hold, move } from "./move";
import type { CaseLine } from "./store/cases";
import { termOf } from "./store/terms";
import { tellLeaderOnDuty, tellVoices } from "./tell";
import { setLength, startClock, stopAll } from "./timing";
import { firstContact } from "./contact";
import { heading } from "./words";

interface OnCase {
  caseId: string;
  words: string;
}

/** 登记: its kind, and whether neighbours may see it; never against the wish of who raised it. Refuses case_moved_on, forbidden. */
export async function register(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; kind: CaseKind; isPublic: boolean },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "desk");
  const isPublic = input.isPublic && held.line.asksPublic;
  const changes = { kind: input.kind, is_public: isPublic };
  const line = await move(
    tx,
    held.line,
    { event: "register", by, actorId: actorOf(held, by), words: "", changes },
    now,
  );
  if (input.kind !== held.line.kind) await setTerm(tx, line, now);
}

/** 研判: what is to be done, and whether it is urgent. An urgent one goes to the leader on duty at once. */
export async function triage(tx: Tx, actor: Actor, input: OnCase & { isUrgent: boolean }, now: Instant): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "desk");
  const changes = { is_urgent: input.isUrgent };
  const way = { event: "triage", by, actorId: actorOf(held, by), words: input.words, changes } as const;
  const line = await move(tx, held.line, way, now);
  if (input.isUrgent === held.line.isUrgent) return;
  await setTerm(tx, line, now);
  if (input.isUrgent) await tellLeaderOnDuty(tx, line, `紧急诉求：${heading(line)}，请马上安排。`, now);
}

/** Marks a case urgent at any time of its work: a day to handle it, and the leader on duty is told. */
export async function urge(tx: Tx, actor: Actor, input: OnCase, now: Instant): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "desk", "gridWorker", "upper");
  if (held.line.isUrgent) refuse("case_moved_on", "这件诉求已经标为紧急。");
  const changes = { is_urgent: true };
  const line = await move(
    tx,
    held.line,
    { event: "urge", by, actorId: actorOf(held, by), words: input.words, changes },
    now,
  );
  await setTerm(tx, line, now);
  await tellLeaderOnDuty(tx, line, `紧急诉求：${heading(line)}，请马上安排。`, now);
}

/** 复杂: fifteen days from submission, once, with the reason told to whoever asked. Refuses already_complex. */
export async function extend(tx: Tx, actor: Actor, input: OnCase, now: Instant): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "desk", "upper");
  if (held.line.isComplex) refuse("already_complex");
  const changes = { is_complex: true };
  const line = await move(
    tx,
    held.line,
    { event: "extend", by, actorId: actorOf(held, by), words: input.words, changes },
    now,
  );
  await setLength(tx, line, "handle", { calendar: "natural", lengthMs: COMPLEX_MS }, now);
  await tellVoices(tx, line, `您的诉求情况复杂，最迟十五天内办完。原因：${input.words}`, now);
}

/** Rejects with a reason and words; whoever asked may appeal once within fifteen days. */
export async function reject(tx: Tx, actor: Actor, input: OnCase & { reason: string }, now: Instant): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "desk");
  if (!mayReject(held.line)) refuse("case_moved_on", "这件诉求已经交办过，不能再不予受理，请接着办理。");
  const details = { rejectReason: input.reason };
  const line = await move(
    tx,
    held.line,
    { event: "reject", by, actorId: actorOf(held, by), words: input.words, details },
    now,
  );
  await firstContact(tx, line, now);
  await stopAll(tx, line, now);
  await startClock(tx, line, "appeal", { lengthMs: APPEAL_MS }, now);
  await tellVoices(tx, line, `您的诉求没有受理：${input.words} 不同意可在十五天内申诉一次。`, now);
}

/** Sets the handling clock to what the case has become. What is complex has its fifteen days only while it can wait. */
async function setTerm(tx: Tx, line: CaseLine, now: Instant): Promise<void> {
  const term = await termOf(tx, line.communityId, line.kind);
  const length =
    line.isComplex && !line.isUrgent
      ? ({ calendar: "natural", lengthMs: COMPLEX_MS } as const)
      : { calendar: calendarOf(term, line.isUrgent), lengthMs: handlingMs(term, line.isUrgent) };
  await setLength(tx, line, "handle", length, now);
}

/** What was once taken on is answered, not rejected. */
export function mayReject({ assignmentNo, rounds }: Pick<CaseLine, "assignmentNo" | "rounds">): boolean {
  return assignmentNo === 0 && rounds === 0;
}
