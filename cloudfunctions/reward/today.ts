import type { reward as contract } from "@contract/reward";
import type { HandlerCall } from "../shared/runtime/handler";
import { refuse } from "../shared/core/refusal";
import { merchantOf, verifiedSince } from "../shared/core/reward/store/vouchers";
import { shopView } from "../shared/core/reward/view";
import { startOfDay } from "../shared/core/time";

export async function today({ tx, actor, now }: HandlerCall<typeof contract.today>) {
  const merchant = (await merchantOf(tx, actor)) ?? refuse("forbidden", "您还没有登记在哪家商户，请联系支行。");
  const rows = await verifiedSince(tx, actor.communityId, merchant.merchantId, startOfDay(now));
  return {
    shopName: merchant.name,
    items: rows.map(shopView),
    totalPoints: rows.reduce((total, row) => total + row.pricePoints, 0),
  };
}
