import type { Case } from "@contract/request/case";
import type { CaseClock, CaseEvent } from "@contract/request/life";
import { words } from "@/words/casePage";

/** What sets each clock running, and what it is meant to bring about. */
const runs: Record<CaseClock, { from: readonly CaseEvent[]; met: readonly CaseEvent[] }> = {
  contact: { from: ["submit"], met: ["contact", "verify", "answer"] },
  handle: { from: ["submit", "sendBack", "appeal", "reopen"], met: ["answer"] },
  verdict: { from: ["answer"], met: ["close", "sendBack"] },
  appeal: { from: ["reject"], met: ["appeal"] },
  ruling: { from: ["contest", "appeal"], met: ["rule", "assign", "uphold"] },
  arrive: { from: ["whistle"], met: ["arrive"] },
};

type Ended = Pick<Case, "state" | "outcome" | "history">;

/** Whether a clock that has stopped was met. An hour that was booked is a first contact nobody had to write down. */
export function isMet(clock: CaseClock, { history }: Ended): boolean {
  const { from, met } = runs[clock];
  const started = history.findLastIndex(({ event }) => from.includes(event));
  return history.some(
    ({ event, pauseReason }, index) =>
      index > started && (met.includes(event) || (clock === "contact" && pauseReason === "hour")),
  );
}

/** Why a clock that was not met runs no more. */
export function whyOver({ state, outcome }: Ended): string {
  const { clockEnds } = words;
  if (state === "merged") return clockEnds.merged;
  if (state === "rejected") return clockEnds.rejected;
  return (outcome && clockEnds[outcome]) ?? clockEnds.other;
}
