import type { Actor } from "../actor";
import { findHolder } from "../duty/store/holders";
import { namedFor } from "../duty/store/lists";
import { startOfMonth, monthOf } from "../time";
import { withoutNumbers } from "../request/words";
import type { Tx } from "../transaction";
import { clustersOf, COMMON, countLike } from "./clusters";
import { casesTold, MOST_STUDIED } from "./store/told";

/** 共性问题研判: what was told again and again in a month, with its trend and who should take the lead. */
export async function study(tx: Tx, actor: Actor, month: string) {
  const { communityId } = actor;
  const told = await casesTold(tx, communityId, month);
  const before = await casesTold(tx, communityId, monthOf(startOfMonth(month, -1)));
  const common = clustersOf(told).filter((cluster) => cluster.cases.length >= COMMON);
  const problems = [];
  for (const cluster of common) {
    const grids = new Map<string, { name: string; count: number }>();
    for (const one of cluster.cases) {
      grids.set(one.gridId, { name: one.gridName, count: (grids.get(one.gridId)?.count ?? 0) + 1 });
    }
    problems.push({
      kind: cluster.kind,
      words: withoutNumbers(cluster.words),
      count: cluster.cases.length,
      countBefore: countLike(cluster, before),
      grids: [...grids.values()].sort((one, other) => other.count - one.count),
      lead: await leadFor(tx, cluster.cases),
      caseIds: cluster.cases.map((one) => one.caseId).slice(0, 50),
    });
  }
  return { problems, studied: told.length, isWhole: told.length < MOST_STUDIED };
}

/** Whoever had most of these cases; else who the list names for the newest. */
async function leadFor(tx: Tx, cases: Awaited<ReturnType<typeof casesTold>>): Promise<string | null> {
  const held = new Map<string, number>();
  for (const { holderName } of cases) if (holderName) held.set(holderName, (held.get(holderName) ?? 0) + 1);
  const [most] = [...held.entries()].sort((one, other) => other[1] - one[1]);
  if (most) return most[0];
  const named = await namedFor(tx, cases[0]!.kind, cases[0]!.gridLineage);
  return named ? ((await findHolder(tx, named.holderId))?.name ?? null) : null;
}
