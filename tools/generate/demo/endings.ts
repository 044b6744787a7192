import {
  daysAfter,
  hoursAfter,
  type Instant,
  minutesAfter,
  startOfDay,
} from "../../../cloudfunctions/shared/core/time";
import type { Neighbour } from "../neighbours";
import type { Random } from "../random";
import { type Turn, visitTurns } from "./orderStory";
import { cancelReasons, disputes, ratingWords, releaseReasons } from "./words";

/** How orders of the past went, and how many went so. */
export const endings = {
  confirmed: 56,
  claimed: 16,
  silent: 6,
  declined: 4,
  unanswered: 3,
  released: 2,
  calledOff: 3,
  calledOffLate: 2,
  expired: 3,
  partPaid: 2,
  voided: 2,
};

export type Ending = keyof typeof endings;

interface Facts {
  durationMinutes: number;
  placedAt: Instant;
  startsAt: Instant;
  by: Neighbour;
  /** Who was asked first, where somebody else came in the end. */
  other: Neighbour;
}

/** All that happened to an order of the past, from the desk's first look at it. */
export function turnsTo(ending: Ending, facts: Facts, random: Random): Turn[] {
  const { by, other, placedAt } = facts;
  const seenAt = minutesAfter(placedAt, random.int(6, 80));
  const answeredAt = minutesAfter(seenAt, random.int(3, 25));
  const found: Turn[] = [
    { at: seenAt, does: "offer", to: by },
    { at: answeredAt, does: "accept", by },
  ];
  const visit = () => visitOf(facts, random);
  switch (ending) {
    case "confirmed":
      return [...found, ...confirmed(visit(), random)];
    case "claimed":
      return [{ at: seenAt, does: "open" }, { at: answeredAt, does: "claim", by }, ...confirmed(visit(), random)];
    case "silent": {
      const turns = visit();
      return [...found, ...turns, { at: minutesAfter(hoursAfter(turns.at(-1)!.at, 72), 1), does: "timer" }];
    }
    case "declined":
      return [
        { at: seenAt, does: "offer", to: other },
        { at: answeredAt, does: "decline", by: other },
        ...later(found, 40),
        ...confirmed(visit(), random),
      ];
    case "unanswered":
      return [
        { at: seenAt, does: "offer", to: other },
        { at: minutesAfter(seenAt, 31), does: "timer" },
        ...later(found, 45),
        ...confirmed(visit(), random),
      ];
    case "released":
      return [
        { at: seenAt, does: "offer", to: other },
        { at: answeredAt, does: "accept", by: other },
        { at: minutesAfter(answeredAt, 60), does: "release", by: other, reason: random.pick(releaseReasons) },
        ...later(found, 90),
        ...confirmed(visit(), random),
      ];
    case "calledOff":
      return [{ at: minutesAfter(placedAt, random.int(20, 90)), does: "cancel", reason: random.pick(cancelReasons) }];
    case "calledOffLate":
      return [
        ...found,
        { at: minutesAfter(answeredAt, random.int(30, 120)), does: "cancel", reason: random.pick(cancelReasons) },
      ];
    case "expired":
      return [
        { at: seenAt, does: "open" },
        { at: minutesAfter(facts.startsAt, 1), does: "timer" },
      ];
    case "partPaid":
      return [...found, ...ruledOn(visit(), "pay", facts, random)];
    case "voided":
      return [...found, ...ruledOn(visit(), "void", facts, random)];
  }
}

function later(turns: Turn[], minutes: number): Turn[] {
  return turns.map((turn) => ({ ...turn, at: minutesAfter(turn.at, minutes) }));
}

function visitOf({ by, startsAt, durationMinutes }: Facts, random: Random): Turn[] {
  const served = Math.round(durationMinutes * (random.chance(0.6) ? 1 : 0.8 + random.next() * 0.35));
  return visitTurns(by, minutesAfter(startsAt, random.int(-4, 6)), served);
}

function confirmed(visit: Turn[], random: Random): Turn[] {
  const finishedAt = visit.at(-1)!.at;
  const at = random.chance(0.7)
    ? minutesAfter(finishedAt, random.int(5, 90))
    : minutesAfter(daysAfter(startOfDay(finishedAt), 1), random.int(8 * 60, 10 * 60));
  const stars = random.pick([5, 5, 5, 5, 4, 4, 3]);
  return [...visit, { at, does: "confirm", stars, words: random.pick(ratingWords[stars]!) }];
}

function ruledOn(visit: Turn[], outcome: "pay" | "void", { durationMinutes }: Facts, random: Random): Turn[] {
  const finishedAt = visit.at(-1)!.at;
  const { reason, ruling } = random.pick(outcome === "pay" ? disputes.slice(0, 2) : disputes.slice(2));
  const paidMinutes = outcome === "pay" ? Math.floor(durationMinutes / 2) : undefined;
  return [
    ...visit,
    { at: minutesAfter(finishedAt, random.int(10, 60)), does: "dispute", reason },
    {
      at: minutesAfter(daysAfter(startOfDay(finishedAt), 1), 10 * 60),
      does: "resolve",
      outcome,
      paidMinutes,
      reason: ruling,
    },
  ];
}
