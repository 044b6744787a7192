import type { CaseEvent, CaseState } from "@contract/request";
import { refuse } from "../refusal";

export type CaseParty = "resident" | "gridWorker";

export interface CaseTransition {
  event: CaseEvent;
  from: readonly CaseState[];
  to: CaseState;
  by: CaseParty;
}

/** The short life of a case; the steps between submitting and answering come later. */
export const caseTransitions: readonly CaseTransition[] = [
  { event: "submit", from: [], to: "submitted", by: "resident" },
  { event: "answer", from: ["submitted", "handling"], to: "answered", by: "gridWorker" },
  { event: "close", from: ["answered"], to: "closed", by: "resident" },
  { event: "sendBack", from: ["answered"], to: "handling", by: "resident" },
];

/** The state an event leads to. Refuses case_moved_on, forbidden. */
export function nextCaseState(from: CaseState, event: CaseEvent, by: CaseParty): CaseState {
  const transition = caseTransitions.find((one) => one.event === event)!;
  if (transition.by !== by) refuse("forbidden");
  if (!transition.from.includes(from)) refuse("case_moved_on");
  return transition.to;
}

export function allowedCaseActions(state: CaseState, parties: readonly CaseParty[]): CaseEvent[] {
  return caseTransitions
    .filter((transition) => transition.from.includes(state) && parties.includes(transition.by))
    .map((transition) => transition.event);
}
