import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** May be repeated. */
export async function insertProposal(
  tx: Tx,
  proposal: { communityId: string; caseId: string; proposedById: string },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto("mediation_proposals")
    .values({
      community_id: proposal.communityId,
      case_id: proposal.caseId,
      proposed_by_id: proposal.proposedById,
      proposed_at: now,
    })
    .onConflict((conflict) => conflict.columns(["community_id", "case_id"]).doNothing())
    .execute();
}

/** Whether a mediation was proposed for a request, and the one that came of it for this member. */
export async function proposalFor(tx: Tx, communityId: string, caseId: string, memberId: string) {
  const row = await tx
    .selectFrom("mediation_proposals as p")
    .leftJoin("mediations as d", (join) =>
      join
        .onRef("d.community_id", "=", "p.community_id")
        .onRef("d.case_id", "=", "p.case_id")
        .on("d.asker_id", "=", memberId),
    )
    .select("d.mediation_id as mediationId")
    .where("p.community_id", "=", communityId)
    .where("p.case_id", "=", caseId)
    .executeTakeFirst();
  return { isProposed: row !== undefined, mediationId: row?.mediationId ?? null };
}
