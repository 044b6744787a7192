import { caseLevels } from "@contract/request/life";
import type { CaseState, DeskPile } from "@contract/request";
import { type Actor, areasOf } from "../actor";
import { holdersOfGrids, holdersOfPerson } from "../duty/store/holders";
import type { Tx } from "../transaction";
import { isAtLeast, levelOf } from "./levels";
import type { Which } from "./store/lists";

const atDesk: CaseState[] = ["submitted", "registered", "triaged"];
const atWork: CaseState[] = ["assigned", "contested", "verified", "handling", "answered", "appealed", "reopened"];

/** What the desk and the levels above it have to look at. What has gone up past a level is not its to rule on, and stays in view as climbed. */
export function deskPiles(actor: Actor): Record<DeskPile, Which> {
  const own = levelOf(actor);
  const levels = caseLevels.filter((level) => own === null || isAtLeast(own, level));
  return {
    new: { states: ["submitted", "registered"] },
    toAssign: { states: ["triaged", "reopened"] },
    rulings: { states: ["contested", "appealed"], levels },
    hearings: { states: ["handling"], isToHear: true },
    toCall: { states: ["answered"], isToCall: true },
    // What ran out at the desk itself has climbed as well.
    climbed: { states: [...atDesk, ...atWork], hasClimbed: true },
    running: { states: atWork },
  };
}

/** What one who handles cases has before them, and for which holders they are called. */
export async function queuePiles(tx: Tx, actor: Actor) {
  const gridIds = areasOf(actor, "gridWorker");
  const called = await holdersOfPerson(tx, actor.personId);
  const holderIds = [...called, ...(await holdersOfGrids(tx, gridIds))];
  const piles = {
    new: { states: ["submitted", "registered", "triaged", "reopened"], gridIds },
    mine: { states: ["assigned", "verified", "handling"], holderIds },
    answered: { states: ["answered"], holderIds },
  } satisfies Record<string, Which>;
  return { piles: piles as Record<keyof typeof piles, Which>, called };
}
