import type { CaseKind } from "@contract/request";
import { wordsAlike } from "../likeness/likeness";
import { type Said, understand } from "../likeness/words";

export interface Told {
  caseId: string;
  kind: CaseKind;
  gridId: string;
  words: string;
}

export interface Cluster<One extends Told> {
  kind: CaseKind;
  /** The words of the case the others are like. */
  words: string;
  /** Newest first, as they were given. */
  cases: One[];
}

/** Two tellings of one kind as alike as this are of one problem, wherever it is. */
const ALIKE = 0.55;

/** A problem is common from here on. */
export const COMMON = 3;

interface Growing<One extends Told> {
  said: Said;
  cluster: Cluster<One>;
}

/**
 * Gathers cases that tell of the same problem: each joins the problem it is most like, or begins one. Only problems that share a word with it
 * are looked at. The most told come first.
 */
export function clustersOf<One extends Told>(cases: readonly One[]): Cluster<One>[] {
  const all: Growing<One>[] = [];
  const byWord = new Map<string, Growing<One>[]>();
  for (const one of cases) {
    const said = understand(one.words);
    const found = nearest(said, candidates(byWord, one.kind, said));
    if (found) {
      found.cluster.cases.push(one);
      continue;
    }
    const begun = { said, cluster: { kind: one.kind, words: one.words, cases: [one] } };
    all.push(begun);
    for (const word of wordsOf(said)) {
      const key = `${one.kind}:${word}`;
      byWord.set(key, [...(byWord.get(key) ?? []), begun]);
    }
  }
  return all.map(({ cluster }) => cluster).sort((one, other) => other.cases.length - one.cases.length);
}

/** How many of these cases are like a problem. */
export function countLike(cluster: Pick<Cluster<Told>, "kind" | "words">, cases: readonly Told[]): number {
  const said = understand(cluster.words);
  return cases.filter((one) => one.kind === cluster.kind && wordsAlike(said, understand(one.words)) >= ALIKE).length;
}

function candidates<One extends Told>(
  byWord: Map<string, Growing<One>[]>,
  kind: CaseKind,
  said: Said,
): Set<Growing<One>> {
  return new Set(wordsOf(said).flatMap((word) => byWord.get(`${kind}:${word}`) ?? []));
}

/** What is spoken of; the letters where nothing known is. */
function wordsOf(said: Said): string[] {
  return said.things.size > 0 ? [...said.things] : [...said.grams];
}

function nearest<One extends Told>(said: Said, among: Set<Growing<One>>): Growing<One> | undefined {
  let best: Growing<One> | undefined;
  let most = ALIKE;
  for (const one of among) {
    const alike = wordsAlike(said, one.said);
    if (alike >= most && (alike > most || !best)) [best, most] = [one, alike];
  }
  return best;
}
