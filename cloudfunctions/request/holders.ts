import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { holdersOver } from "../shared/core/duty/store/holders";
import { namedFor } from "../shared/core/duty/store/lists";
import { findCase } from "../shared/core/request/store/cases";

export async function holders({ tx, actor, input }: HandlerCall<typeof contract.holders>) {
  const line = await findCase(tx, actor.communityId, input.caseId);
  const named = await namedFor(tx, line.kind, line.gridLineage);
  const items = (await holdersOver(tx, line.gridLineage)).map(({ holderId, name, kind, areaName }) => ({
    ...{ holderId, name, kind, areaName },
    isNamed: holderId === named?.holderId,
  }));
  return { items: items.sort((one, other) => Number(other.isNamed) - Number(one.isNamed)) };
}
