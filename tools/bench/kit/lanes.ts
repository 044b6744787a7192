import { minutesAfter } from "../../../cloudfunctions/shared/core/time";
import { type Person, START, type World } from "./world";

/** One order's people and the hour it is booked. */
export interface Turn {
  world: World;
  resident: Person;
  volunteer: Person;
  bookedAt: Date;
  startsAt: Date;
  endsAt: Date;
}

/** A share of the community's people that one client works with, so that no two clients ask the same volunteer. */
export interface Lane {
  world: World;
  /** The pair whose turn it is, later than all before, so that nobody is at two doors at once. */
  next(): Turn;
}

/** Booked and served at each visit. */
export const VISIT_MINUTES = 30;

const MINUTES_AHEAD = 120;
const MINUTES_A_TURN = 180;

export function lanesOf(world: World, count: number): Lane[] {
  return Array.from({ length: count }, (_, lane) => {
    const isOurs = (_person: Person, index: number) => index % count === lane;
    const residents = world.residents.filter(isOurs);
    const volunteers = world.volunteers.filter(isOurs);
    let turn = 0;
    return {
      world,
      next() {
        turn += 1;
        const bookedAt = minutesAfter(START, turn * MINUTES_A_TURN);
        const startsAt = minutesAfter(bookedAt, MINUTES_AHEAD);
        return {
          world,
          resident: residents[turn % residents.length]!,
          volunteer: volunteers[turn % volunteers.length]!,
          bookedAt,
          startsAt,
          endsAt: minutesAfter(startsAt, VISIT_MINUTES),
        };
      },
    };
  });
}
