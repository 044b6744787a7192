import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { ownAsking, publishedPool } from "../shared/core/pool/view";

export async function pool({ tx, actor, now }: HandlerCall<typeof contract.pool>) {
  const { communityId, memberId } = actor;
  const mine = await ownAsking(tx, communityId, memberId, now);
  return { ...(await publishedPool(tx, communityId, now)), mine };
}
