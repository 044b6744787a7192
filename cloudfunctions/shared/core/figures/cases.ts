import type { CaseSummary } from "@contract/request";
import type { FigureName } from "@contract/request/figures";
import type { Actor } from "../actor";
import { partsOf } from "../area/store/areas";
import { cutPage, type Key } from "../cursor";
import { refuse } from "../refusal";
import { summaries } from "../request/view";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { areaWithin, seesAll } from "./figures";
import { casesCounted, countCounted } from "./store/counts";

export interface Behind {
  areaId: string;
  month: string;
  figure: FigureName;
  /** Only what is of no grid yet. */
  isUnplaced: boolean;
}

/**
 * The cases behind a number, newest first, a page at once: all of them to the desk and above, to others the public ones; and how many are shown
 * of how many. Refuses not_found for an area the actor has nothing to do with, and for one outside their community: cases are looked at from their own.
 */
export async function casesBehind(
  tx: Tx,
  actor: Actor,
  { areaId, month, figure, isUnplaced }: Behind,
  after: Key | null,
  now: Instant,
): Promise<{ items: CaseSummary[]; next: string | null; count: number; shownCount: number }> {
  const { communityId } = actor;
  const area = await areaWithin(tx, actor, areaId);
  if (!area.lineage.includes(communityId)) refuse("not_found");
  const kinds = isUnplaced ? ["community"] : ["community", "grid"];
  const parts = [...(await partsOf(tx, areaId)), area].filter(({ kind }) => kinds.includes(kind));
  const counted = { month, figure, gridIds: parts.map((part) => part.areaId) };
  const publicOnly = !seesAll(actor);
  const rows = await casesCounted(tx, communityId, counted, publicOnly, after);
  const { items, next } = cutPage(rows, (row) => ({ at: row.submittedAt, id: row.caseId }));
  const { count, publicCount } = await countCounted(tx, communityId, counted);
  const shownCount = publicOnly ? publicCount : count;
  return { items: await summaries(tx, actor, items, now), next, count, shownCount };
}
