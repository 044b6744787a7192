import { minutesAfter } from "../../../cloudfunctions/shared/core/time";
import type { ServiceCode } from "../catalogue";
import { type Neighbour, neighbours } from "../neighbours";
import type { Random } from "../random";

/** The starting grant an elder books from, less some to have in hand at the end. What they earn comes on top. */
const MOST_BOOKED_MINUTES = 450;
/** The way there and a visit that runs over. */
const MARGIN_MINUTES = 45;
/** Visits 王秀兰 makes as a volunteer, so that she has points to spend. */
const VISITS_OF_FIRST = 8;

/** Who has promised what to whom while a history is being planned. */
export class Diary {
  readonly #visits: { by: Neighbour; to: Neighbour; from: Date; until: Date }[] = [];
  readonly #booked = new Map<Neighbour, number>();

  constructor(private readonly random: Random) {}

  /** An elder who had joined by then and has minutes left. */
  resident(daysAgo: number, durationMinutes: number): Neighbour {
    const able = neighbours.filter(
      (one) =>
        one.ageYears >= 60 &&
        !one.isNewcomer &&
        one.joinedDaysAgo > daysAgo + 4 &&
        (this.#booked.get(one) ?? 0) + durationMinutes <= MOST_BOOKED_MINUTES,
    );
    return this.random.pick(able);
  }

  book(resident: Neighbour, durationMinutes: number): void {
    this.#booked.set(resident, (this.#booked.get(resident) ?? 0) + durationMinutes);
  }

  /** Another who gives this help, had joined and is free; one who has been there before as a rule. */
  volunteer(
    order: { resident: Neighbour; service: ServiceCode; startsAt: Date; durationMinutes: number },
    daysAgo: number,
    not?: Neighbour,
  ): Neighbour | undefined {
    const { resident, service, startsAt, durationMinutes } = order;
    const from = minutesAfter(startsAt, -MARGIN_MINUTES);
    const until = minutesAfter(startsAt, durationMinutes + MARGIN_MINUTES);
    const able = neighbours.filter(
      (one) =>
        one !== resident &&
        one !== not &&
        one.gives.includes(service) &&
        one.joinedDaysAgo > daysAgo + 4 &&
        !this.#visits.some((visit) => visit.by === one && visit.from < until && visit.until > from),
    );
    const first = able.find((one) => one === neighbours[0]);
    if (first && this.#visits.filter((visit) => visit.by === first).length < VISITS_OF_FIRST) return first;
    const known = able.filter((one) => this.#visits.some((visit) => visit.by === one && visit.to === resident));
    if (known.length > 0 && this.random.chance(0.5)) return this.random.pick(known);
    return able.length > 0 ? this.random.pick(able) : undefined;
  }

  promise(by: Neighbour, to: Neighbour, startsAt: Date, durationMinutes: number): void {
    this.#visits.push({ by, to, from: startsAt, until: minutesAfter(startsAt, durationMinutes) });
  }
}
