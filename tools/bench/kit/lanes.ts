import { daysAfter } from "../../../cloudfunctions/shared/core/time";
import { pass } from "./clock";
import type { Person, World } from "./world";

/** One order's people, the time it is booked and the time it is for. */
export interface Turn {
  world: World;
  resident: Person;
  volunteer: Person;
  bookedAt: Date;
  startsAt: Date;
}

/** A share of the community's people that one client works with, so that no two clients ask the same volunteer. */
export interface Lane {
  /** The pair whose turn it is; whatever was begun before is over. */
  next(): Turn;
}

/** Booked and paid at each visit. */
export const VISIT_MINUTES = 30;

const DAYS_AHEAD = 10;
const MINUTES_A_TURN = 180;

export function lanesOf(world: World, count: number): Lane[] {
  return Array.from({ length: count }, (_, lane) => {
    const isOurs = (_person: Person, index: number) => index % count === lane;
    const residents = world.residents.filter(isOurs);
    const volunteers = world.volunteers.filter(isOurs);
    let turn = 0;
    return {
      next() {
        turn += 1;
        const bookedAt = pass(MINUTES_A_TURN);
        return {
          world,
          resident: residents[turn % residents.length]!,
          volunteer: volunteers[turn % volunteers.length]!,
          bookedAt,
          startsAt: daysAfter(bookedAt, DAYS_AHEAD),
        };
      },
    };
  });
}
