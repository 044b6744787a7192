import type { CaseEvent, CaseKind, CaseState } from "@contract/request/life";
import type { Case, CaseMoment, CaseSummary } from "@contract/request/case";
import { sayLate, sayUntil } from "@/time";
import type { Tone } from "@/ui/Chip";
import { words as page } from "@/words/casePage";
import { words as ten } from "@/words/caseSteps";
import { words } from "@/words/request";

const tones: Record<CaseState, Tone> = {
  submitted: "wait",
  registered: "wait",
  triaged: "wait",
  assigned: "info",
  contested: "mind",
  verified: "info",
  handling: "info",
  answered: "mind",
  closed: "go",
  merged: "info",
  rejected: "stop",
  appealed: "wait",
  reopened: "wait",
};

export const toneOf = (state: CaseState): Tone => tones[state];

/** How it stands, as the one who looks is concerned. */
export function stateWord({ state, outcome, myVoice }: Pick<CaseSummary, "state" | "outcome" | "myVoice">): string {
  if (outcome) return words.outcomes[outcome];
  return myVoice === "asked" ? words.myVoices.asked : words.states[state];
}

export const kindTones: Record<CaseKind, Tone> = {
  daily: "go",
  facility: "wait",
  environment: "info",
  hazard: "stop",
  dispute: "mind",
  advice: "info",
  errand: "go",
};

/** The step of ten a state has reached. */
const reached: Record<CaseState, number> = {
  submitted: 0,
  merged: 1,
  registered: 3,
  rejected: 3,
  appealed: 3,
  triaged: 4,
  reopened: 4,
  assigned: 5,
  contested: 5,
  verified: 6,
  handling: 7,
  answered: 8,
  closed: 9,
};

/** The steps an event is the record of; merging and giving a kind are recorded with the registering. */
const recorded: Partial<Record<CaseEvent, readonly number[]>> = {
  submit: [0],
  merge: [1],
  register: [1, 2, 3],
  reject: [3],
  triage: [4],
  assign: [5],
  take: [5],
  rule: [5],
  verify: [6],
  handle: [7],
  answer: [8],
  advise: [8],
};

/** 销号, the last of the ten. */
const END = 9;

export interface StepStamp {
  step: string;
  moment: CaseMoment;
  isHere: boolean;
}

const ends: readonly CaseEvent[] = ["close", "fallSilent", "withdraw", "hear", "uphold", "letRest"];

const isEnd = ({ state, event }: CaseMoment) => state === "closed" && ends.includes(event);

const atWork: readonly CaseState[] = ["assigned", "contested", "verified", "handling"];

export const isAtWork = (state: CaseState) => atWork.includes(state);

/** The last it went back as not satisfying, unless it was given or begun anew since. */
function goneBack({ state, history }: Pick<Case, "state" | "history">): StepStamp | undefined {
  const stamped = history.filter(({ event }) => event === "sendBack" || recorded[event]);
  const moment = stamped.at(-1);
  if (state !== "handling" || moment?.event !== "sendBack") return undefined;
  const times = history.filter(({ event }) => event === "sendBack").length;
  return { step: page.goneBack(times), moment, isHere: true };
}

/**
 * The steps done so far, each with who did it last. One passed over bears the stamp of the next that was done; what an early end cut off is
 * left out, and what went back keeps the answer it had.
 */
export function stampsOf(item: Pick<Case, "state" | "history">): StepStamp[] {
  const { state, history } = item;
  const back = goneBack(item);
  const at = back ? reached.answered : reached[state];
  const last = ten.steps.map((_, index) =>
    history.filter((moment) => (index === END ? isEnd(moment) : recorded[moment.event]?.includes(index))).at(-1),
  );
  const stamps = ten.steps.slice(0, at + 1).flatMap((step, index) => {
    const upTo = index < END ? Math.min(at + 1, END) : END + 1;
    const moment = last.slice(index, upTo).find((one) => one !== undefined);
    return moment ? [{ step, moment, isHere: !back && index === at }] : [];
  });
  return back ? [...stamps, back] : stamps;
}

/** What is still to come, where it goes on at all. */
export const stepsAhead = (state: CaseState): readonly string[] =>
  state === "rejected" || state === "merged" ? [] : ten.steps.slice(reached[state] + 1);

/** The first clock to run out, by its name, for those who work by it. */
export function dueOf({ dueAt, dueClock, isPaused }: CaseSummary, now: number) {
  const clock = clockOf({ dueAt, isPaused: isPaused && dueAt === null }, now);
  return clock && dueClock ? { ...clock, word: page.clockNamed(words.clocks[dueClock], clock.word) } : clock;
}

/** How a clock stands, in words; nothing while it does not run. */
export function clockOf(
  { dueAt, isPaused }: Pick<CaseSummary, "dueAt" | "isPaused">,
  now: number,
): { word: string; tone: Tone } | undefined {
  if (isPaused) return { word: page.clockPaused, tone: "wait" };
  if (dueAt === null) return undefined;
  const left = new Date(dueAt).getTime() - now;
  return left < 0
    ? { word: page.clockOver(sayLate(-left)), tone: "stop" }
    : { word: page.clockLeft(sayUntil(dueAt, now)), tone: left < 6 * 3_600_000 ? "mind" : "info" };
}
