import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { MediationLine } from "./mediations";
import { isNeutral, isUntried } from "./neutral";

export async function setOffer(
  tx: Tx,
  mediator: { communityId: string; memberId: string; buildingId: string; gridId: string },
  endedAt: Instant | null,
  now: Instant,
): Promise<void> {
  const values = {
    building_id: mediator.buildingId,
    grid_id: mediator.gridId,
    offered_at: now,
    ended_at: endedAt,
  };
  await tx
    .insertInto("mediators")
    .values({ community_id: mediator.communityId, member_id: mediator.memberId, ...values })
    .onConflict((conflict) => conflict.columns(["community_id", "member_id"]).doUpdateSet(values))
    .execute();
}

/** Forgets that someone offered, and where they live. */
export async function deleteOffer(tx: Tx, communityId: string, memberId: string): Promise<void> {
  await tx.deleteFrom("mediators").where("community_id", "=", communityId).where("member_id", "=", memberId).execute();
}

export async function hasOffered(tx: Tx, communityId: string, memberId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("mediators")
    .select("member_id")
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The neighbour who has offered and is nearest: of the building, then of the grid, then of the community; among equals who has the fewest
 * cases now. Nobody near the parties, nor asked before.
 */
export async function nearestNeighbour(tx: Tx, line: MediationLine): Promise<string | undefined> {
  const row = await tx
    .selectFrom("mediators as n")
    .innerJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "n.community_id").onRef("m.member_id", "=", "n.member_id"),
    )
    .select("n.member_id as memberId")
    .where("n.community_id", "=", line.communityId)
    .where("n.ended_at", "is", null)
    .where(isNeutral(line))
    .where(isUntried(line))
    .orderBy(sql`case when n.building_id = ${line.buildingId} then 0 when n.grid_id = ${line.gridId} then 1 else 2 end`)
    .orderBy(
      sql`(select count(*) from mediations d where d.community_id = n.community_id
        and (d.mediator_id = n.member_id or d.invited_id = n.member_id) and d.state <> 'closed')`,
    )
    .orderBy("n.member_id")
    .limit(1)
    .executeTakeFirst();
  return row?.memberId;
}

/** Who was invited before, and by whom a mediator was refused. */
export async function triesOf(tx: Tx, communityId: string, mediationId: string) {
  return tx
    .selectFrom("mediation_tries")
    .select([
      "try_no as tryNo",
      "member_id as memberId",
      sql<"asker" | "other" | null>`refused_by`.as("refusedBy"),
      "result",
    ])
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .orderBy("try_no")
    .execute();
}

export async function insertTry(tx: Tx, line: MediationLine, memberId: string, now: Instant): Promise<void> {
  await tx
    .insertInto("mediation_tries")
    .values({
      community_id: line.communityId,
      mediation_id: line.mediationId,
      try_no: sql<number>`(select coalesce(max(try_no), 0) + 1 from mediation_tries
        where community_id = ${line.communityId} and mediation_id = ${line.mediationId})`,
      member_id: memberId,
      rung: line.rung,
      invited_at: now,
    })
    .execute();
}

export type TryResult = "steppedIn" | "passed" | "lapsed" | "refused" | "climbed";

export async function endTry(
  tx: Tx,
  { communityId, mediationId }: Pick<MediationLine, "communityId" | "mediationId">,
  memberId: string,
  result: TryResult,
  refusedBy: "asker" | "other" | null = null,
): Promise<void> {
  await tx
    .updateTable("mediation_tries")
    .set({ result, refused_by: refusedBy })
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .where("member_id", "=", memberId)
    .execute();
}
