import { minutesAfter } from "../../../cloudfunctions/shared/core/time";

/** When the benched time begins: a Saturday morning in Shanghai. */
export const START = new Date("2026-11-21T01:00:00.000Z");

/** Between two calls; two of them are a visit's half hour. */
const MINUTES_A_LOOK = 15;

let present = START;

/** The time the functions see, later at every look. */
export function lookAtClock(): Date {
  present = minutesAfter(present, MINUTES_A_LOOK);
  return present;
}

/** Lets time pass; gives the moment before. */
export function pass(minutes: number): Date {
  const before = present;
  present = minutesAfter(present, minutes);
  return before;
}
