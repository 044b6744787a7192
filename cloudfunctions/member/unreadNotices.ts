import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { unreadCount } from "../shared/core/notice/store/notices";

export async function unreadNotices({ tx, actor }: HandlerCall<typeof contract.unreadNotices>) {
  return { count: await unreadCount(tx, actor.communityId, actor.memberId) };
}
