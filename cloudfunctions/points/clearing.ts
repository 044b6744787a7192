import type { points as contract } from "@contract/points";
import { clearingOf } from "../shared/core/clearing/store/statements";
import type { HandlerCall } from "../shared/runtime/handler";

export async function clearing({ tx, actor, input }: HandlerCall<typeof contract.clearing>) {
  const rows = await clearingOf(tx, actor.communityId, input.month);
  return {
    items: rows.map(({ communityId, name, balance, limitMinutes, closedAt, ...told }) => ({
      communityId: communityId!,
      name,
      balance,
      limitMinutes: limitMinutes ?? 0,
      statement: closedAt && {
        opening: told.opening!,
        sent: told.sent!,
        received: told.received!,
        settled: told.settled!,
        closing: told.closing!,
        closedAt: closedAt.toISOString(),
      },
    })),
  };
}
