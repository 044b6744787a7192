import type { reward as contract } from "@contract/reward";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { vouchersOfMember } from "../shared/core/reward/store/vouchers";
import { ownView } from "../shared/core/reward/view";

export async function vouchers({ tx, actor, input }: HandlerCall<typeof contract.vouchers>) {
  const rows = await vouchersOfMember(tx, actor.communityId, actor.memberId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.issuedAt, id: row.voucherId }));
  return { items: items.map(ownView), next };
}
