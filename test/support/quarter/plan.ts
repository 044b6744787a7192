import { randomFor, type Random } from "./random";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** How a handler works: in time, late, or not at all before the quarter is over. */
export type Temper = "honest" | "lazy" | "absent";

/** What the resident says to each answer in turn; after the last they say nothing. */
export type Word = "satisfied" | "unhappy" | "silent";

/** Everything about a case that is decided by chance, drawn before it is played. Times in milliseconds. */
export interface Plan {
  no: number;
  submittedAt: number;
  reporterNo: number;
  gridNo: number;
  isUrgent: boolean;
  isAnonymous: boolean;
  temper: Temper;
  deskAfter: number;
  contactAfter: number;
  workAfter: number;
  reworkAfter: number;
  wordAfter: number;
  words: Word[];
  fate: "usual" | "rejected" | "appealed" | "bounced" | "withdrawn" | "paused" | "extended" | "reopened";
}

/** A quarter's cases from a fixed seed. Submissions fall on half hours, all else on whole ones, so that little falls on the instant a clock runs out. */
export function planQuarter(seed: number, count: number, start: number, days: number): Plan[] {
  const random = randomFor(seed);
  return Array.from({ length: count }, (_, no) => planCase(random, no, start, days)).sort(
    (one, other) => one.submittedAt - other.submittedAt || one.no - other.no,
  );
}

function planCase(random: Random, no: number, start: number, days: number): Plan {
  const hours = (from: number, to: number) => random.int(from, to) * HOUR;
  const temper = random.weighted<Temper>({ honest: 70, lazy: 25, absent: 5 });
  const isUrgent = random.chance(0.06);
  return {
    no,
    submittedAt: start + random.int(0, days * 24 - 1) * HOUR + HOUR / 2,
    reporterNo: random.int(0, 39),
    gridNo: random.int(0, 1),
    isUrgent,
    isAnonymous: random.chance(0.1),
    temper,
    deskAfter: HOUR / 2,
    contactAfter: temper === "honest" ? 1.5 * HOUR : hours(3, 40) + HOUR / 2,
    workAfter: temper === "honest" ? hours(3, isUrgent ? 20 : 60) + HOUR / 2 : hours(80, 200) + HOUR / 2,
    reworkAfter: hours(5, 60),
    wordAfter: hours(1, 70),
    words: wordsOf(random),
    fate: random.weighted<Plan["fate"]>({
      ...{ usual: 80, rejected: 2, appealed: 2, bounced: 4, withdrawn: 3, paused: 3, extended: 3, reopened: 3 },
    }),
  };
}

/** One in ten stays silent, one in six is not satisfied at first, and some not the second time either. */
function wordsOf(random: Random): Word[] {
  const words: Word[] = [];
  while (words.length < 3) {
    const word = random.weighted<Word>({ satisfied: 74, unhappy: 16, silent: 10 });
    words.push(word);
    if (word !== "unhappy") break;
  }
  return words;
}
