import type { Actor } from "../actor";
import { namedForEach } from "../duty/store/lists";
import { startOfMonth, monthOf } from "../time";
import { withoutNumbers } from "../request/words";
import type { Tx } from "../transaction";
import { type Cluster, clustersOf, COMMON } from "./clusters";
import { casesTold, MOST_STUDIED, type ToldLine } from "./store/told";

/** 共性问题研判: what was told again and again in a month, with its trend and who should take the lead. */
export async function study(tx: Tx, actor: Actor, month: string) {
  const { communityId } = actor;
  const told = await casesTold(tx, communityId, month);
  const before = await casesTold(tx, communityId, monthOf(startOfMonth(month, -1)));
  const common = clustersOf(told, before).filter((cluster) => cluster.cases.length >= COMMON);
  const leads = await leadsFor(tx, common);
  return {
    problems: common.map((cluster, index) => ({
      kind: cluster.kind,
      words: withoutNumbers(cluster.words),
      count: cluster.cases.length,
      countBefore: cluster.countBefore,
      grids: gridsOf(cluster.cases),
      lead: leads[index]!,
      caseIds: cluster.cases.map((one) => one.caseId),
    })),
    studied: told.length,
    isWhole: told.length < MOST_STUDIED,
  };
}

/** Where it was told, the most told first. */
function gridsOf(cases: readonly ToldLine[]): { name: string | null; count: number }[] {
  const grids = new Map<string, { name: string | null; count: number }>();
  for (const one of cases) {
    grids.set(one.gridId, { name: one.gridName, count: (grids.get(one.gridId)?.count ?? 0) + 1 });
  }
  return [...grids.values()].sort((one, other) => other.count - one.count);
}

/** Of each problem whoever had most of its cases; else who the list names for the newest. */
async function leadsFor(tx: Tx, clusters: readonly Cluster<ToldLine>[]): Promise<(string | null)[]> {
  const named = await namedForEach(
    tx,
    clusters.map(({ kind, cases }) => ({ kind, lineage: cases[0]!.gridLineage })),
  );
  return clusters.map(({ cases }, index) => mostOften(cases) ?? named[index]?.holderName ?? null);
}

function mostOften(cases: readonly ToldLine[]): string | undefined {
  const held = new Map<string, number>();
  for (const { holderName } of cases) if (holderName) held.set(holderName, (held.get(holderName) ?? 0) + 1);
  return [...held.entries()].sort((one, other) => other[1] - one[1])[0]?.[0];
}
