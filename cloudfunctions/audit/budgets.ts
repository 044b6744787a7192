import type { audit as contract } from "@contract/audit";
import { fundsOf, lastRaises } from "../shared/core/audit/store/budgets";
import { memberNames } from "../shared/core/member/store/members";
import type { HandlerCall } from "../shared/runtime/handler";

const MOST_RAISES = 50;

export async function budgets({ tx, actor }: HandlerCall<typeof contract.budgets>) {
  const { communityId } = actor;
  const rows = await lastRaises(tx, communityId, MOST_RAISES);
  const actors = rows.map((row) => row.actorId);
  const names = await memberNames(tx, communityId, actors);
  const raises = rows.map(({ actorId, raisedAt, ...raise }) => ({
    ...raise,
    byName: actorId && (names.get(actorId) ?? null),
    at: raisedAt?.toISOString() ?? null,
  }));
  return { funds: await fundsOf(tx, communityId), raises };
}
