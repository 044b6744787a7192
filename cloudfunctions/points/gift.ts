import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { gift as giveToKin } from "../shared/core/kin/gift";

export async function gift({ tx, actor, input, now }: HandlerCall<typeof contract.gift>) {
  await giveToKin(tx, actor, input, now);
  return {};
}
