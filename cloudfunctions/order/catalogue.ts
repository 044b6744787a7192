import type { order as contract } from "@contract/order";
import type { HandlerCall } from "../shared/runtime/handler";
import { balancesOf } from "../shared/core/ledger/store/balances";
import { findMember } from "../shared/core/member/store/members";
import { listServices } from "../shared/core/order/store/services";

export async function catalogue({ tx, actor }: HandlerCall<typeof contract.catalogue>) {
  const { communityId, memberId } = actor;
  const { minute } = await balancesOf(tx, communityId, memberId);
  const member = await findMember(tx, communityId, memberId);
  return {
    services: await listServices(tx, communityId),
    availableMinutes: minute.balance - minute.held,
    address: member?.address ?? "",
  };
}
