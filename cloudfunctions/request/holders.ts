import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { areasOf, holds } from "../shared/core/actor";
import { holdersToChoose } from "../shared/core/duty/choice";
import { levelOf } from "../shared/core/request/levels";
import { findCase } from "../shared/core/request/store/cases";
import { refuse } from "../shared/core/refusal";

export async function holders({ tx, actor, input }: HandlerCall<typeof contract.holders>) {
  const line = await findCase(tx, actor.communityId, input.caseId);
  const isTheirs = areasOf(actor, "gridWorker").some((areaId) => line.gridLineage.includes(areaId));
  if (!holds(actor, "dispatcher") && !levelOf(actor) && !isTheirs) refuse("not_found");
  const items = await holdersToChoose(tx, actor.communityId, line);
  return {
    items: items.map(({ holderId, name, kind, areaName, leader, isNamed }) => ({
      ...{ holderId, name, kind, areaName, leader, isNamed },
    })),
  };
}
