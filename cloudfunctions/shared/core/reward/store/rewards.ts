import { sql } from "kysely";
import { PAGE_SIZE, readIdKey } from "../../cursor";
import { refuse } from "../../refusal";
import type { Tx } from "../../transaction";

/** Takes one from the stock; undefined when there is none left or no such reward. */
export async function takeFromStock(tx: Tx, communityId: string, rewardId: string) {
  return tx
    .updateTable("rewards")
    .set({ stock_left: sql`stock_left - 1` })
    .where("community_id", "=", communityId)
    .where("reward_id", "=", rewardId)
    .where("stock_left", ">", 0)
    .returning(["merchant_id as merchantId", "price_points as pricePoints"])
    .executeTakeFirst();
}

/** Puts one back that was taken from the stock. */
export async function putBackInStock(tx: Tx, communityId: string, rewardId: string): Promise<void> {
  await tx
    .updateTable("rewards")
    .set({ stock_left: sql`stock_left + 1` })
    .where("community_id", "=", communityId)
    .where("reward_id", "=", rewardId)
    .execute();
}

export async function rewardExists(tx: Tx, communityId: string, rewardId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("rewards")
    .select("reward_id")
    .where("community_id", "=", communityId)
    .where("reward_id", "=", rewardId)
    .executeTakeFirst();
  return row !== undefined;
}

export interface PriceKey {
  pricePoints: number;
  rewardId: string;
}

/** The price and id of the last reward shown. */
export function readPriceKey(cursor: string | undefined): PriceKey | null {
  if (cursor === undefined) return null;
  const [price = "", rewardId] = cursor.split("_", 2);
  if (!/^\d{1,9}$/.test(price)) refuse("invalid_input");
  return { pricePoints: Number(price), rewardId: readIdKey(rewardId) ?? refuse("invalid_input") };
}

/** Rewards cheapest first, one more than a page. */
export async function rewardsAfter(tx: Tx, communityId: string, after: PriceKey | null) {
  return tx
    .selectFrom("rewards as r")
    .innerJoin("merchants as m", (join) =>
      join.onRef("m.community_id", "=", "r.community_id").onRef("m.merchant_id", "=", "r.merchant_id"),
    )
    .select([
      "r.reward_id as rewardId",
      "r.name",
      "r.summary",
      "r.price_points as pricePoints",
      "r.stock_left as stockLeft",
      "m.name as shopName",
      "m.address as shopAddress",
    ])
    .where("r.community_id", "=", communityId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(r.price_points, r.reward_id) > (${after!.pricePoints}, ${after!.rewardId}::uuid)`),
    )
    .orderBy("r.price_points")
    .orderBy("r.reward_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}
