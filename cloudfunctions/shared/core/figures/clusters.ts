import type { CaseKind } from "@contract/request";
import { wordsAlike } from "../likeness/likeness";
import { type Said, understand } from "../likeness/words";

export interface Told {
  kind: CaseKind;
  words: string;
  /** None where it is not known, or not to be. */
  buildingId: string | null;
}

export interface Cluster<One extends Told> {
  kind: CaseKind;
  /** The words of the case the others are like. */
  words: string;
  /** Newest first, as they were given. */
  cases: One[];
  /** How many of the cases before are of this problem rather than of another. */
  countBefore: number;
}

/** Two tellings of one kind as alike as this are of one problem, wherever it is. */
const ALIKE = 0.55;

/** In one building less will do, as people tell of the same lift in many words; measured on the labelled set (docs/decisions). */
const SAME_BUILDING = 0.2;

/** A problem is common from here on. */
export const COMMON = 3;

/** The first telling of a problem, which the others are held against. */
interface First<One extends Told> {
  said: Said;
  buildingId: string | null;
  cluster: Cluster<One>;
}

type ByWord<One extends Told> = Map<string, First<One>[]>;

/**
 * Gathers cases that tell of the same problem, and counts how often each was told before: a case that is like none begins a problem; then every
 * case, of both times, goes to the one problem it is most like. The most told come first.
 */
export function clustersOf<One extends Told>(cases: readonly One[], before: readonly Told[] = []): Cluster<One>[] {
  const byWord: ByWord<One> = new Map();
  const begun = new Map<One, Cluster<One>>();
  const all = cases.map((one) => ({ one, said: understand(one.words) }));
  for (const { one, said } of all) {
    if (nearest(byWord, one, said)) continue;
    const cluster = { kind: one.kind, words: one.words, cases: [], countBefore: 0 };
    const first = { said, buildingId: one.buildingId, cluster };
    begun.set(one, cluster);
    for (const key of keysOf(one, said)) byWord.set(key, [...(byWord.get(key) ?? []), first]);
  }
  // What begins a problem may have no word to be found by.
  for (const { one, said } of all) (begun.get(one) ?? nearest(byWord, one, said))!.cases.push(one);
  for (const one of before) {
    const found = nearest(byWord, one, understand(one.words));
    if (found) found.countBefore += 1;
  }
  return [...begun.values()].sort((one, other) => other.cases.length - one.cases.length);
}

/** What a case is found by: what it speaks of, or its letters where nothing known is. Only problems that share one of them are looked at. */
function keysOf({ kind }: Told, { things, grams }: Said): string[] {
  return [...(things.size > 0 ? things : grams)].map((word) => `${kind}:${word}`);
}

function nearest<One extends Told>(byWord: ByWord<One>, told: Told, said: Said): Cluster<One> | undefined {
  let best: First<One> | undefined;
  let most = ALIKE;
  for (const first of new Set(keysOf(told, said).flatMap((key) => byWord.get(key) ?? []))) {
    const isSameBuilding = told.buildingId !== null && told.buildingId === first.buildingId;
    const alike = wordsAlike(said, first.said) + (isSameBuilding ? SAME_BUILDING : 0);
    if (alike >= most && (alike > most || !best)) [best, most] = [first, alike];
  }
  return best?.cluster;
}
