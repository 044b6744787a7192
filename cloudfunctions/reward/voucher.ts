import type { reward as contract } from "@contract/reward";
import type { HandlerCall } from "../shared/runtime/handler";
import { refuse } from "../shared/core/refusal";
import { ownView, requireVoucher } from "../shared/core/reward/view";

export async function voucher({ tx, actor, input }: HandlerCall<typeof contract.voucher>) {
  const line = await requireVoucher(tx, actor.communityId, input.voucherId);
  if (line.memberId !== actor.memberId) refuse("not_found");
  return { voucher: ownView(line) };
}
