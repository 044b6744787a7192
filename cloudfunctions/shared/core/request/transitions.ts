import type { CaseEvent, CaseParty, CaseState } from "@contract/request";
import { refuse } from "../refusal";

export interface CaseTransition {
  event: CaseEvent;
  from: readonly CaseState[];
  /** More than one where it depends on what was decided, or on who else is still to be heard; `same` for a mark beside the state. */
  to: readonly (CaseState | "same")[];
  by: readonly CaseParty[];
}

const atDesk = ["submitted", "registered", "triaged"] as const;
const atWork = ["assigned", "contested", "verified", "handling"] as const;
const running = [...atDesk, ...atWork, "reopened"] as const;
const seen = [...running, "answered", "appealed"] as const;

/** A case's whole life, and the marks beside it. `submit` makes the case, so it starts from nothing. */
export const caseTransitions: readonly CaseTransition[] = [
  { event: "submit", from: [], to: ["submitted"], by: ["voice", "gridWorker", "desk", "clock"] },
  { event: "register", from: ["submitted"], to: ["registered"], by: ["desk"] },
  { event: "triage", from: ["registered"], to: ["triaged"], by: ["desk"] },
  { event: "assign", from: ["triaged", "reopened"], to: ["assigned"], by: ["desk", "upper"] },
  { event: "assign", from: ["appealed", "assigned", "verified", "handling"], to: ["assigned"], by: ["upper"] },
  { event: "take", from: [...atDesk, "reopened"], to: ["assigned"], by: ["gridWorker"] },
  { event: "contest", from: ["assigned"], to: ["contested"], by: ["handler"] },
  { event: "rule", from: ["contested", "triaged"], to: ["assigned"], by: ["upper"] },
  { event: "verify", from: ["assigned"], to: ["verified"], by: ["handler"] },
  { event: "handle", from: ["verified"], to: ["handling"], by: ["handler"] },
  { event: "answer", from: ["handling"], to: ["answered"], by: ["handler"] },
  // An hour of advice was held: by whoever the resident went to see, or by the desk for them.
  { event: "advise", from: [...atDesk, "reopened"], to: ["answered"], by: ["desk", "called"] },
  { event: "close", from: ["answered"], to: ["closed", "answered"], by: ["voice"] },
  // To the desk where nobody had it.
  { event: "sendBack", from: ["answered"], to: ["handling", "reopened"], by: ["voice"] },
  { event: "fallSilent", from: ["answered"], to: ["closed"], by: ["clock"] },
  { event: "hear", from: ["handling"], to: ["closed", "handling"], by: ["upper"] },
  { event: "withdraw", from: [...seen, "rejected"], to: ["closed", "same"], by: ["voice"] },
  { event: "reject", from: atDesk, to: ["rejected"], by: ["desk"] },
  { event: "appeal", from: ["rejected"], to: ["appealed"], by: ["voice"] },
  { event: "uphold", from: ["appealed"], to: ["closed"], by: ["upper"] },
  { event: "letRest", from: ["rejected"], to: ["closed"], by: ["clock"] },
  { event: "reopen", from: ["closed"], to: ["reopened"], by: ["voice"] },
  { event: "merge", from: running, to: ["merged"], by: ["desk"] },
  { event: "split", from: ["merged"], to: running, by: ["desk"] },

  { event: "join", from: running, to: ["same"], by: ["voice"] },
  { event: "contact", from: running, to: ["same"], by: ["desk", "handler", "gridWorker"] },
  { event: "note", from: seen, to: ["same"], by: ["desk", "handler", "upper"] },
  { event: "urge", from: running, to: ["same"], by: ["desk", "gridWorker", "upper"] },
  { event: "climb", from: seen, to: ["same"], by: ["desk", "handler", "clock"] },
  { event: "whistle", from: running, to: ["same"], by: ["desk", "upper"] },
  { event: "arrive", from: seen, to: ["same"], by: ["called"] },
  { event: "pause", from: running, to: ["same"], by: ["desk", "handler", "clock"] },
  { event: "resume", from: running, to: ["same"], by: ["desk", "handler", "clock"] },
  { event: "extend", from: running, to: ["same"], by: ["desk", "upper"] },
  { event: "remind", from: [...seen, "rejected"], to: ["same"], by: ["clock"] },
  { event: "askHearing", from: ["handling"], to: ["same"], by: ["voice", "handler"] },
  { event: "askUnmask", from: [...seen, "closed", "merged", "rejected"], to: ["same"], by: ["upper", "desk"] },
  { event: "unmask", from: [...seen, "closed", "merged", "rejected"], to: ["same"], by: ["upper"] },
  { event: "refuseUnmask", from: [...seen, "closed", "merged", "rejected"], to: ["same"], by: ["upper"] },
  { event: "forget", from: [...seen, "closed", "merged", "rejected"], to: ["same"], by: ["voice"] },
];

/** The state an event leads to. Refuses forbidden where it is another's, case_moved_on where the table has no such way. */
export function nextCaseState(from: CaseState, event: CaseEvent, by: CaseParty, wanted?: CaseState): CaseState {
  const own = caseTransitions.filter((way) => way.event === event && way.by.includes(by));
  if (own.length === 0) refuse("forbidden");
  const way = own.find((one) => one.from.includes(from)) ?? refuse("case_moved_on");
  const ends = way.to.map((to) => (to === "same" ? from : to));
  const to = wanted ?? ends[0]!;
  if (!ends.includes(to)) refuse("case_moved_on");
  return to;
}

/** What the table lets these parties do; guards of time and number come after (allowed.ts). */
export function tableAllows(state: CaseState, parties: readonly CaseParty[]): CaseEvent[] {
  const events = caseTransitions
    .filter((way) => way.from.includes(state) && way.by.some((party) => parties.includes(party)))
    .map((way) => way.event);
  return [...new Set(events)];
}
