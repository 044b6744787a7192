import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { queuePage } from "../shared/core/pool/queue";
import { poolAccounts } from "../shared/core/pool/store/sums";

export async function poolQueue({ tx, actor, input, now }: HandlerCall<typeof contract.poolQueue>) {
  const { communityId } = actor;
  const { heldMinutes } = await poolAccounts(tx, communityId);
  return { ...(await queuePage(tx, communityId, input.after, now)), heldMinutes };
}
