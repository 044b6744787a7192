import { daysAfter, minutesAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { type ServiceCode, serviceKinds } from "../catalogue";
import { type Random, randomFor } from "../random";
import { Diary } from "./diary";
import { type Ending, endings, turnsTo } from "./endings";
import type { OrderStory } from "./orderStory";
import { bookingNotes } from "./words";

/** The first and last day of the orders that are over, in days before the loading. */
const FIRST_DAY = 86;
const LAST_DAY = 2;
/** Silence takes three days to become a confirmation. */
const SILENT_BY_DAY = 6;

const usualHours: Partial<Record<ServiceCode, readonly number[]>> = {
  meal: [11, 17],
  hospital: [8, 9, 13],
  childcare: [16],
  company: [9, 10, 14, 15, 19],
};

/** Three months of orders that have come to an end, spread evenly, in the order of their days. */
export function planHistory(now: Date): OrderStory[] {
  const random = randomFor("history");
  const diary = new Diary(random);
  const deck = random.shuffled(
    Object.entries(endings).flatMap(([ending, count]) => Array.from({ length: count }, () => ending as Ending)),
  );
  return deck.map((drawn, index) => {
    const daysAgo = FIRST_DAY - Math.floor((index * (FIRST_DAY - LAST_DAY + 1)) / deck.length);
    const ending = drawn === "silent" && daysAgo < SILENT_BY_DAY ? "confirmed" : drawn;
    return planOrder(random, diary, ending, daysAgo, now);
  });
}

function planOrder(random: Random, diary: Diary, ending: Ending, daysAgo: number, now: Date): OrderStory {
  for (let tries = 0; tries < 200; tries += 1) {
    const kind = random.pick(serviceKinds);
    const durationMinutes = random.pick(kind.durationChoices.slice(0, 2));
    const day = daysAfter(startOfDay(now), -daysAgo);
    const startsAt = minutesAfter(
      day,
      random.pick(usualHours[kind.code] ?? [9, 10, 14, 15, 16]) * 60 + random.pick([0, 30]),
    );
    const resident = diary.resident(daysAgo, durationMinutes);
    const order = { resident, service: kind.code, durationMinutes, startsAt };
    const by = diary.volunteer(order, daysAgo);
    const other = diary.volunteer(order, daysAgo, by);
    if (!by || !other) continue;
    diary.book(resident, durationMinutes);
    diary.promise(by, resident, startsAt, durationMinutes);
    if (ending === "declined" || ending === "released" || ending === "unanswered")
      diary.promise(other, resident, startsAt, durationMinutes);
    const placedAt = minutesAfter(day, -random.int(1, 3) * 1440 + random.int(8 * 60, 16 * 60));
    const note = random.pick(bookingNotes[kind.code]);
    return { ...order, placedAt, note, turns: turnsTo(ending, { ...order, placedAt, by, other }, random) };
  }
  throw new Error(`demo: nobody is free ${daysAgo} days ago`);
}
