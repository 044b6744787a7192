import type { CaseState } from "@contract/request/case";
import type { Tone } from "@/ui/Chip";

const tones: Partial<Record<CaseState, Tone>> = {
  answered: "mind",
  closed: "go",
  rejected: "stop",
  handling: "info",
  submitted: "wait",
};

export const toneOf = (state: CaseState): Tone => tones[state] ?? "info";
