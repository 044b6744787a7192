import { refuse } from "../refusal";
import type { Instant } from "../time";
import { asPart, type Held } from "./move";

/**
 * Whose yes it is, and whether with it both have said theirs. Only the mediator speaks for another, and only for one who is not in the
 * app. Refuses forbidden, mediation_moved_on when it was said before.
 */
export function yesOf(held: Held, forOther: boolean, said: Record<"asker" | "other", Instant | null>) {
  const by = asPart(held, "asker", "other", "mediator");
  if (by === "mediator" && (!forOther || held.line.otherId !== null)) {
    refuse("forbidden", "这一方请本人在自己手机上办。");
  }
  const side = by === "asker" ? "asker" : "other";
  if (said[side]) refuse("mediation_moved_on", "这一方已经说过了，请刷新看看进展。");
  return { by, side, isBoth: said[side === "asker" ? "other" : "asker"] !== null } as const;
}
