import { randomUUID } from "node:crypto";
import type { TestDatabase } from "./database";
import { appointed, type Person } from "./people";

export interface Shop {
  merchantId: string;
  name: string;
  staff: Person;
}

/** A shop with one assistant, and its account. */
export async function openShop(database: TestDatabase, communityId: string, name: string): Promise<Shop> {
  const merchantId = randomUUID();
  await database.sql("INSERT INTO merchants (community_id, merchant_id, name, address) VALUES ($1, $2, $3, $4)", [
    communityId,
    merchantId,
    name,
    `${name}门口`,
  ]);
  await database.sql("SELECT ledger_open_merchant($1, $2)", [communityId, merchantId]);
  const staff = await appointed(database, communityId, `${name.slice(0, 4)}店员`, [
    { role: "merchant", areaId: communityId },
  ]);
  await database.sql("INSERT INTO merchant_staff (community_id, member_id, merchant_id) VALUES ($1, $2, $3)", [
    communityId,
    staff.memberId,
    merchantId,
  ]);
  return { merchantId, name, staff };
}

/** A reward of a shop; returns its id. */
export async function addReward(
  database: TestDatabase,
  communityId: string,
  shop: Shop,
  { name = "鸡蛋一盒", pricePoints = 30, stock = 10 } = {},
): Promise<string> {
  const rewardId = randomUUID();
  await database.sql(
    `INSERT INTO rewards (community_id, reward_id, merchant_id, name, summary, price_points, stock_left)
      VALUES ($1, $2, $3, $4, '新鲜', $5, $6)`,
    [communityId, rewardId, shop.merchantId, name, pricePoints, stock],
  );
  return rewardId;
}
