import type { MediationEvent, MediationPart, MediationState } from "@contract/request/mediationLife";
import { refuse } from "../refusal";

interface MediationTransition {
  event: MediationEvent;
  from: readonly MediationState[];
  /** More than one where it depends on who else has said yes, or on whether there is a rung above. */
  to: readonly MediationState[];
  by: readonly MediationPart[];
}

/** A mediation's whole life. `ask` makes it, so it starts from nothing. */
export const mediationTransitions: readonly MediationTransition[] = [
  { event: "ask", from: [], to: ["asked"], by: ["asker"] },
  { event: "invite", from: ["asked"], to: ["asked"], by: ["clock", "community"] },
  { event: "lapse", from: ["asked"], to: ["asked"], by: ["clock"] },
  { event: "stepIn", from: ["asked"], to: ["offered"], by: ["mediator"] },
  { event: "pass", from: ["asked", "offered", "talking", "drafted"], to: ["asked"], by: ["mediator"] },
  { event: "consent", from: ["offered"], to: ["offered", "talking"], by: ["asker", "other", "mediator"] },
  { event: "refuse", from: ["offered", "talking"], to: ["asked"], by: ["asker", "other"] },
  { event: "meet", from: ["talking"], to: ["talking"], by: ["mediator"] },
  { event: "minute", from: ["talking"], to: ["talking"], by: ["mediator"] },
  { event: "draft", from: ["talking"], to: ["drafted"], by: ["mediator"] },
  { event: "sign", from: ["drafted"], to: ["drafted", "agreed", "closed"], by: ["asker", "other", "mediator"] },
  { event: "redo", from: ["drafted"], to: ["talking"], by: ["asker", "other", "mediator"] },
  { event: "keep", from: ["agreed"], to: ["agreed", "closed"], by: ["asker", "other", "mediator", "community"] },
  { event: "fail", from: ["talking", "drafted"], to: ["asked", "closed"], by: ["mediator"] },
  { event: "fail", from: ["agreed"], to: ["asked", "closed"], by: ["asker", "other", "mediator", "community"] },
  {
    event: "climb",
    from: ["asked", "offered", "talking", "drafted"],
    to: ["asked", "closed"],
    by: ["clock"],
  },
  { event: "rest", from: ["agreed"], to: ["closed"], by: ["clock"] },
  { event: "withdraw", from: ["asked", "offered", "talking", "drafted"], to: ["closed"], by: ["asker", "other"] },
];

/** The state an event leads to. Refuses forbidden where it is another's, mediation_moved_on where the table has no such way. */
export function nextMediationState(
  from: MediationState,
  event: MediationEvent,
  by: MediationPart,
  wanted?: MediationState,
): MediationState {
  const own = mediationTransitions.filter((way) => way.event === event && way.by.includes(by));
  if (own.length === 0) refuse("forbidden");
  const way = own.find((one) => one.from.includes(from)) ?? refuse("mediation_moved_on");
  const to = wanted ?? way.to[0]!;
  if (!way.to.includes(to)) refuse("mediation_moved_on");
  return to;
}

/** What the table lets someone do; what has been said already is taken off in view.ts. */
export function mediationAllows(state: MediationState, parts: readonly MediationPart[]): MediationEvent[] {
  const events = mediationTransitions
    .filter((way) => way.from.includes(state) && way.by.some((part) => parts.includes(part)))
    .map((way) => way.event);
  return [...new Set(events)];
}
