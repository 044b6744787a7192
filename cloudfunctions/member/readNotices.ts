import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { markRead } from "../shared/core/notice/store/notices";

export async function readNotices({ tx, actor, input, now }: HandlerCall<typeof contract.readNotices>) {
  await markRead(tx, actor.communityId, actor.memberId, new Date(input.until), now);
  return {};
}
