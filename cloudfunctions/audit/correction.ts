import type { Correction } from "@contract/audit";
import type { Actor } from "../shared/core/actor";
import { findCorrection } from "../shared/core/audit/store/corrections";
import { correctionViews } from "../shared/core/audit/views";
import { refuse } from "../shared/core/refusal";
import type { Tx } from "../shared/core/transaction";

/** How a correction stands after it was asked for or decided. */
export async function oneCorrection(tx: Tx, actor: Actor, correctionId: string): Promise<{ correction: Correction }> {
  const row = (await findCorrection(tx, actor.communityId, correctionId)) ?? refuse("not_found");
  const [correction] = await correctionViews(tx, actor, [row]);
  return { correction: correction! };
}
