import type { audit as contract } from "@contract/audit";
import { findAccount } from "../shared/core/audit/store/accounts";
import { liftAccount } from "../shared/core/audit/store/movements";
import { accountView } from "../shared/core/audit/views";
import { refuse } from "../shared/core/refusal";
import type { HandlerCall } from "../shared/runtime/handler";

export async function lift({ tx, actor, input, now }: HandlerCall<typeof contract.lift>) {
  const { communityId, memberId: actorId } = actor;
  const account = (await findAccount(tx, communityId, input.accountId)) ?? refuse("not_found");
  await liftAccount(tx, { communityId, actorId, ...input }, now);
  return { account: accountView({ ...account, suspendedAt: null }) };
}
