import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { showCode } from "../shared/core/kin/showCode";

export async function kinCode({ tx, actor, now }: HandlerCall<typeof contract.kinCode>) {
  const { code, expiresAt } = await showCode(tx, actor, now);
  return { code, expiresAt: expiresAt.toISOString() };
}
