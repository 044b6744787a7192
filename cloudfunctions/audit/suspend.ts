import type { audit as contract } from "@contract/audit";
import { randomUUID } from "node:crypto";
import { findAccount } from "../shared/core/audit/store/accounts";
import { suspendAccount } from "../shared/core/audit/store/movements";
import { accountView } from "../shared/core/audit/views";
import type { HandlerCall } from "../shared/runtime/handler";

export async function suspend({ tx, actor, input, now }: HandlerCall<typeof contract.suspend>) {
  const { communityId, memberId: actorId } = actor;
  await suspendAccount(tx, randomUUID(), { communityId, actorId, ...input }, now);
  return { account: accountView((await findAccount(tx, communityId, input.accountId))!) };
}
