import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import { orderLines } from "../../order/store/orderLines";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** The desk's three piles. */
export const deskStates = {
  waiting: ["placed", "dispatching"],
  running: ["accepted", "started", "finished"],
  disputed: ["disputed"],
} as const;

export type Pile = keyof typeof deskStates;

/** Orders of a pile, soonest first, one more than a page. */
export async function deskLines(
  tx: Tx,
  communityId: string,
  viewerId: string,
  pile: Pile,
  after: Key | null,
  now: Instant,
) {
  return orderLines(tx, communityId, viewerId, now)
    .where("o.state", "in", deskStates[pile])
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(o.starts_at, o.order_id) > (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("o.starts_at")
    .orderBy("o.order_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

export async function deskCounts(tx: Tx, communityId: string): Promise<Record<Pile, number>> {
  const counts = await tx
    .selectFrom("orders")
    .select(["state", (eb) => eb.fn.countAll<number>().as("count")])
    .where("community_id", "=", communityId)
    .where("state", "in", Object.values(deskStates).flat())
    .groupBy("state")
    .execute();
  const sum = (pile: Pile) =>
    counts
      .filter(({ state }) => (deskStates[pile] as readonly string[]).includes(state))
      .reduce((total, { count }) => total + count, 0);
  return { waiting: sum("waiting"), running: sum("running"), disputed: sum("disputed") };
}
