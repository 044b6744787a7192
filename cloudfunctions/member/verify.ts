import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { welcome } from "../shared/core/ledger/welcome";

export async function verify({ tx, actor, input, now }: HandlerCall<typeof contract.verify>) {
  return { grantedMinutes: await welcome(tx, actor, input, now) };
}
