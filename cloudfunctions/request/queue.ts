import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { areasOf } from "../shared/core/actor";
import { cutPage, readCursor } from "../shared/core/cursor";
import { holdersOfPerson, holdersOfGrids } from "../shared/core/duty/store/holders";
import { casesByClock, casesCalledTo, dueKey } from "../shared/core/request/store/lists";
import { summaries } from "../shared/core/request/view";

export async function queue({ tx, actor, input, now }: HandlerCall<typeof contract.queue>) {
  const { communityId, personId } = actor;
  const after = readCursor(input.after);
  const gridIds = areasOf(actor, "gridWorker");
  const called = await holdersOfPerson(tx, personId);
  const holderIds = [...called, ...(await holdersOfGrids(tx, gridIds))];
  const rows = await {
    new: () =>
      casesByClock(tx, communityId, { states: ["submitted", "registered", "triaged", "reopened"], gridIds }, after),
    mine: () => casesByClock(tx, communityId, { states: ["assigned", "verified", "handling"], holderIds }, after),
    answered: () => casesByClock(tx, communityId, { states: ["answered"], holderIds }, after),
    called: () => casesCalledTo(tx, communityId, called, after),
  }[input.which]();
  const { items, next } = cutPage(rows, dueKey);
  return { items: await summaries(tx, actor, items, now), next };
}
