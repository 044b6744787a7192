import type { Actor } from "../../../cloudfunctions/shared/core/actor";
import { drawResults, resultsCsv } from "../../../cloudfunctions/shared/core/hotline/results";
import { databaseOver, inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import { START } from "../kit/clock";
import { against, type Figure } from "../kit/figures";
import { timed } from "../kit/measure";
import type { RequestTown } from "./town";

/** What changed of so many cases drawn into a batch and fetched to its last page, beside the bare reading of how each case stands. */
export async function givingBack(
  connections: Connections,
  town: RequestTown,
  count: number,
  size: string,
): Promise<Figure> {
  const { communityId, dispatcher } = town.world;
  const database = databaseOver(connections);
  const floor = await timed(() =>
    database
      .selectFrom("hotline_cases as h")
      .innerJoin("cases as c", (join) =>
        join.onRef("c.community_id", "=", "h.community_id").onRef("c.case_id", "=", "h.case_id"),
      )
      .select(["h.hotline_no", "c.state", "c.outcome", "c.answered_at"])
      .where("h.community_id", "=", communityId)
      .where("h.told_mark", "=", "")
      .execute(),
  );
  const took = await timed(async () => {
    const actor = { communityId, memberId: dispatcher.memberId } as Actor;
    const { batch } = await inTransaction(database, (tx) => drawResults(tx, actor, START));
    if (batch?.count !== count) throw new Error("not every row was drawn");
    const page = (after: number) => inTransaction(database, (tx) => resultsCsv(tx, communityId, batch.batchId, after));
    for (let at = await page(0); at.next !== null;) at = await page(Number(at.next));
  });
  return against(`hotline · ${count} results given back.${size}`, took, floor, "ms");
}
