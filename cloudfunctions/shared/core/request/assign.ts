import type { CaseEvent, CaseLevel, CaseParty, FiveFixes } from "@contract/request";
import type { Actor } from "../actor";
import { elapsed } from "../calendar/working";
import { type DutyHolder, findHolder, holderOfGrid } from "../duty/store/holders";
import { namedFor } from "../duty/store/lists";
import { refuse } from "../refusal";
import { daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { CONTEST_MS, RULING_MS } from "./clocks";
import { higher, levelOf } from "./levels";
import { actorOf, asParty, type Held, hold, move } from "./move";
import { contestsOf, insertAssignment, markContested } from "./store/assignments";
import type { CaseLine } from "./store/cases";
import { tellHolder, tellLevel, tellVoices } from "./tell";
import { startClock, stopClock } from "./timing";
import { levelName, heading } from "./words";

interface Giving {
  caseId: string;
  holderId: string;
  fixes: FiveFixes;
}

/** Who rules after the first refusal, the second, the third. */
const rulers: readonly CaseLevel[] = ["community", "street", "district"];

/**
 * Gives a case to a duty holder with the five fixes. The desk may give it to whom the list names, or to the place's own grid; anyone else is
 * for the next level to name. Refuses needs_ruling, deadline_past, invalid_input for a deadline after a year, case_moved_on, forbidden, not_found for a holder elsewhere.
 */
export async function assign(tx: Tx, actor: Actor, input: Giving, now: Instant): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, ...(levelOf(actor) ? (["upper", "desk"] as const) : (["desk"] as const)));
  const holder = await holderFor(tx, held.line, input.holderId);
  const named = await namedFor(tx, held.line.kind, held.line.gridLineage);
  const isNamed = named?.holderId === holder.holderId;
  if (by === "desk" && !isNamed && holder.areaId !== held.line.gridId) refuse("needs_ruling");
  await give(tx, held, { event: "assign", by, holder, named: isNamed ? named : null, fixes: input.fixes }, now);
}

/** A grid worker takes up a case of the own grid. One that nobody had registered is seen by neighbours from here on, if both agree. */
export async function take(
  tx: Tx,
  actor: Actor,
  input: Omit<Giving, "holderId"> & { isPublic?: boolean },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "gridWorker");
  const { state, gridId, asksPublic } = held.line;
  const holder = (await holderOfGrid(tx, gridId)) ?? refuse("not_found");
  const isShown = state === "submitted" && asksPublic && input.isPublic === true;
  await give(tx, held, { event: "take", by, holder, named: null, fixes: input.fixes, isShown }, now);
}

/** 商定/指定: the next level names who has it, with a reason; that cannot be contested again by who contested before. */
export async function rule(tx: Tx, actor: Actor, input: Giving & { reason: string }, now: Instant): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "upper");
  const holder = await holderFor(tx, held.line, input.holderId);
  await give(tx, held, { event: "rule", by, holder, named: null, fixes: input.fixes, words: input.reason }, now);
}

/** Not our duty: within four working hours of being given it, once each. A second refusal goes a level higher still. */
export async function contest(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; words: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "handler");
  const { line } = held;
  if (line.state === "assigned" && !mayContest(line, now)) refuse("contest_over");
  const refusals = (await contestsOf(tx, line.communityId, line.caseId)) + 1;
  const level = higher(line.level, rulers[Math.min(refusals, rulers.length) - 1]!);
  const details = { level, holderName: line.holderName ?? "" };
  const way = {
    event: "contest",
    by,
    actorId: actorOf(held, by),
    words: input.words,
    details,
    changes: { level },
  } as const;
  const moved = await move(tx, line, way, now);
  await markContested(tx, line.communityId, line.caseId, line.assignmentNo, now);
  await startClock(tx, moved, "ruling", { lengthMs: RULING_MS }, now);
  await tellLevel(
    tx,
    moved,
    level,
    `${line.holderName ?? ""}认为不归他们办，请${levelName(level)}在24小时内商定：${heading(line)}`,
    now,
  );
}

/** Nobody promises for longer than a year. */
const FURTHEST_DAYS = 366;

function requireSoon({ deadlineAt }: FiveFixes, now: Instant): void {
  if (new Date(deadlineAt) <= now) refuse("deadline_past");
  if (new Date(deadlineAt) > daysAfter(now, FURTHEST_DAYS)) {
    refuse("invalid_input", "办结期限最远一年，请选近一点的日子。");
  }
}

export function mayContest({ assignedAt, hasContested }: CaseLine, now: Instant): boolean {
  return !hasContested && assignedAt !== null && elapsed("working", assignedAt, now) <= CONTEST_MS;
}

interface Given {
  event: Extract<CaseEvent, "assign" | "take" | "rule">;
  by: CaseParty;
  holder: DutyHolder;
  named: Awaited<ReturnType<typeof namedFor>> | null;
  fixes: FiveFixes;
  words?: string;
  /** Whether neighbours see it from here on. */
  isShown?: boolean;
}

async function give(tx: Tx, held: Held, given: Given, now: Instant): Promise<void> {
  const { line } = held;
  const { event, by, holder, fixes } = given;
  requireSoon(fixes, now);
  const assignmentNo = line.assignmentNo + 1;
  const { communityId, caseId } = line;
  const level = higher(line.level, holder.areaKind === "grid" ? "grid" : levelOfArea(holder.areaKind));
  const changes = {
    holder_id: holder.holderId,
    assignment_no: assignmentNo,
    assigned_at: now,
    level,
    ...(given.isShown && { is_public: true }),
  };
  const details = { holderName: holder.name, level };
  const words = given.words ?? fixes.measure;
  const moved = await move(tx, line, { event, by, actorId: actorOf(held, by), words, details, changes }, now);
  await stopClock(tx, moved, "ruling", now);
  await insertAssignment(
    tx,
    { communityId, caseId, assignmentNo, holderId: holder.holderId, fixes, named: given.named ?? null },
    now,
  );
  if (event !== "take") await tellHolder(tx, moved, holder.holderId, `交给您办理：${heading(line)}`, now);
  await tellVoices(tx, moved, `您的诉求已交${holder.name}办理，负责人${fixes.person}。`, now);
}

/** A holder whose area holds the place. */
async function holderFor(tx: Tx, line: CaseLine, holderId: string): Promise<DutyHolder> {
  const holder = await findHolder(tx, holderId);
  if (!holder || !line.gridLineage.includes(holder.areaId))
    refuse("not_found", "这个责任单位管不到这个地方，请另选一个。");
  return holder;
}

function levelOfArea(kind: string) {
  return kind === "street" || kind === "district" ? kind : "community";
}
