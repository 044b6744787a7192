import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { kinOf } from "../shared/core/kin/store/kin";
import { codeShownBy } from "../shared/core/kin/store/kinCodes";

export async function kin({ tx, actor, now }: HandlerCall<typeof contract.kin>) {
  const { communityId, memberId } = actor;
  const code = await codeShownBy(tx, communityId, memberId, now);
  const items = await kinOf(tx, communityId, memberId);
  return {
    items: items.map((one) => ({ ...one, linkedAt: one.linkedAt.toISOString() })),
    code: code ? { code: code.code, expiresAt: code.expiresAt.toISOString() } : null,
  };
}
