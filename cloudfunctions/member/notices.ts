import type { member as contract } from "@contract/member";
import type { Notice } from "@contract/member/notices";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { noticesOf } from "../shared/core/notice/store/notices";

export async function notices({ tx, actor, input }: HandlerCall<typeof contract.notices>) {
  const rows = await noticesOf(tx, actor.communityId, actor.memberId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.toldAt, id: row.noticeId }));
  return {
    next,
    items: items.map(({ about, toldAt, readAt, ...notice }) => ({
      ...notice,
      about: about as Notice["about"],
      toldAt: toldAt.toISOString(),
      isRead: readAt !== null,
    })),
  };
}
