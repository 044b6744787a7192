import type { MediationSummary } from "@contract/request/mediation";
import type { Tone } from "@/ui/Chip";

/** What waits for me is persimmon, what goes on is blue, what came to a good end is green. */
export function toneOf({ state, outcome, allowedActions }: MediationSummary): Tone {
  if (outcome === "agreed" || state === "agreed") return "go";
  if (state === "closed") return "wait";
  const waitsForMe = ["stepIn", "consent", "sign", "invite"] as const;
  return waitsForMe.some((one) => allowedActions.includes(one)) ? "mind" : "info";
}
