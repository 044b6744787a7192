import { callAs } from "./call";
import { orderIn } from "./orders";
import { addReward } from "./shops";
import type { World } from "./world";

/** Book, offer, accept, check in and out, confirm, redeem, verify: an hour given and thirty points spent. */
export async function playMainJob(world: World): Promise<{ orderId: string; voucherId: string }> {
  const orderId = await orderIn(world, "confirmed");
  const rewardId = await addReward(world.database, world.community.communityId, world.shop);
  const { voucher } = await callAs(world.volunteer, "reward", "redeem", { rewardId });
  await callAs(world.shop.staff, "reward", "verify", { code: voucher.code });
  return { orderId, voucherId: voucher.voucherId };
}
