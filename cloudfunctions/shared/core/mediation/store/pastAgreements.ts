import { type MediationRung, mediationRungs } from "@contract/request/mediationLife";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { MediationLine } from "./mediations";
import { dropDraft } from "./papers";

/** What was agreed on this rung and not kept is put by: it was confirmed by both, and each may still need it. */
export async function shelveAgreement(
  tx: Tx,
  { communityId, mediationId, rung }: Pick<MediationLine, "communityId" | "mediationId" | "rung">,
  now: Instant,
): Promise<void> {
  await sql`insert into mediation_past_agreements (community_id, mediation_id, rung, words, is_oral, failed_at)
    select community_id, mediation_id, ${rung}, agreement, is_oral, ${now} from mediation_papers
      where community_id = ${communityId} and mediation_id = ${mediationId}`.execute(tx);
  await dropDraft(tx, communityId, mediationId);
}

/** The lowest rung's first. */
export async function pastAgreements(tx: Tx, communityId: string, mediationId: string) {
  return tx
    .selectFrom("mediation_past_agreements")
    .select([sql<MediationRung>`rung`.as("rung"), "words", "is_oral as isOral"])
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .orderBy(sql`array_position(${[...mediationRungs]}::text[], rung)`)
    .execute();
}
