import type { CaseState, request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { casesByClock, dueKey, type Which } from "../shared/core/request/store/lists";
import { summaries } from "../shared/core/request/view";

const atDesk: CaseState[] = ["submitted", "registered", "triaged"];
const atWork: CaseState[] = ["assigned", "contested", "verified", "handling", "answered", "appealed", "reopened"];

/** What the desk and the levels above it have to look at; a level goes on seeing what has gone up past it. */
export async function desk({ tx, actor, input, now }: HandlerCall<typeof contract.desk>) {
  const which: Record<typeof input.which, Which> = {
    new: { states: ["submitted", "registered"] },
    toAssign: { states: ["triaged", "reopened"] },
    rulings: { states: ["contested", "appealed"] },
    hearings: { states: ["handling"], isToHear: true },
    toCall: { states: ["answered"], isToCall: true },
    // What ran out at the desk itself has climbed as well.
    climbed: { states: [...atDesk, ...atWork], hasClimbed: true },
    running: { states: atWork },
  };
  const rows = await casesByClock(tx, actor.communityId, which[input.which], readCursor(input.after));
  const { items, next } = cutPage(rows, dueKey);
  return { items: await summaries(tx, actor, items, now), next };
}
