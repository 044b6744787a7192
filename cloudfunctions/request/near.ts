import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { homeGridOf } from "../shared/core/member/store/members";
import { casesPublic } from "../shared/core/request/store/lists";
import { summaries } from "../shared/core/request/view";

export async function near({ tx, actor, input, now }: HandlerCall<typeof contract.near>) {
  const { communityId, memberId } = actor;
  const gridId = input.within === "grid" ? ((await homeGridOf(tx, communityId, memberId)) ?? null) : null;
  const rows = await casesPublic(tx, communityId, gridId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.submittedAt, id: row.caseId }));
  return { items: await summaries(tx, actor, items, now), next };
}
