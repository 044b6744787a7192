import type { audit as contract } from "@contract/audit";
import { explain as explainBalance } from "../shared/core/audit/explain";
import { stopping } from "../shared/core/audit/rules";
import { accountView } from "../shared/core/audit/views";
import type { HandlerCall } from "../shared/runtime/handler";

export async function explain({ tx, actor, input, now }: HandlerCall<typeof contract.explain>) {
  const at = input.at ? new Date(input.at) : now;
  const { accountId, after } = input;
  const { account, ...explained } = await explainBalance(tx, actor.communityId, { accountId, at, after });
  return { ...explained, account: accountView(account), at: at.toISOString(), allowedActions: stopping(account) };
}
