import type { CaseParty } from "@contract/request";
import { type Actor, holds } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { actorOf, asParty, type CaseMove, hold, move } from "./move";
import type { CaseLine } from "./store/cases";
import { turnVoices } from "./store/voices";
import { tellHolder, tellLevel, tellVoices } from "./tell";
import { stopAll } from "./timing";
import { isHandler, type Viewer } from "./viewer";
import { heading } from "./words";
import type { Said } from "./work";

/** After this many rounds of "not satisfied" either side may ask for a hearing. */
const ROUNDS_BEFORE_HEARING = 2;

/** Either side, after two rounds of "not satisfied". */
export async function askHearing(tx: Tx, actor: Actor, said: Said, now: Instant): Promise<void> {
  const held = await hold(tx, actor, said.caseId);
  const by = asParty(held, "voice", "handler");
  if (!mayAskHearing(held.line)) refuse("hearing_too_early");
  const changes = { hearing_asked_by: by as "voice" | "handler" };
  const line = await move(
    tx,
    held.line,
    { event: "askHearing", by, actorId: actorOf(held, by), words: said.words, changes },
    now,
  );
  const words = `申请评议：${heading(line)}`;
  await tellLevel(tx, line, "community", words, now);
  if (line.level !== "community" && line.level !== "grid") await tellLevel(tx, line, line.level, words, now);
}

export function mayAskHearing(line: Pick<CaseLine, "rounds" | "hearingAskedBy">): boolean {
  return line.rounds >= ROUNDS_BEFORE_HEARING && line.hearingAskedBy === null;
}

/** Who holds a hearing: the community's manager wherever the case has climbed to, and the levels that have it; never who handles it. */
export function mayHear(line: CaseLine, viewer: Viewer, parties: readonly CaseParty[]): boolean {
  if (isHandler(line, viewer)) return false;
  return parties.includes("upper") || (parties.includes("desk") && holds(viewer.actor, "communityManager"));
}

/** What the hearing found, with reasons: back to work, or closed as heard, which counts as not satisfied. Never by who handles it. */
export async function hear(
  tx: Tx,
  actor: Actor,
  said: Said & { finding: "close" | "goOn"; neutral: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, said.caseId);
  if (isHandler(held.line, held.viewer)) refuse("own_case");
  if (!mayHear(held.line, held.viewer, held.parties)) refuse("forbidden");
  if (!held.line.hearingAskedBy) refuse("hearing_not_asked");
  const words = `参加评议：社区、${said.neutral}、居民。${said.words}`;
  const way: CaseMove = {
    event: "hear",
    by: "upper",
    actorId: actorOf(held, "upper"),
    words,
    changes: { hearing_asked_by: null },
  };
  if (said.finding === "goOn") {
    const line = await move(tx, held.line, { ...way, to: "handling" }, now);
    if (line.holderId) await tellHolder(tx, line, line.holderId, `评议结论：继续办理。${said.words}`, now);
    return tellVoices(tx, line, `评议结论：继续办理。${said.words}`, now);
  }
  const line = await move(tx, held.line, { ...way, to: "closed", outcome: "afterHearing" }, now);
  await stopAll(tx, line, now);
  await tellVoices(tx, line, `评议结论：${said.words}`, now);
  await turnVoices(tx, line.communityId, line.caseId, ["waiting", "asked", "notSatisfied"], "heard", now);
}
