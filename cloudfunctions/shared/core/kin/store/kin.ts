import type { Relation } from "@contract/member/kin";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface KinLine {
  memberId: string;
  name: string;
  relation: Relation;
  linkedAt: Instant;
}

/** The member's kin, first linked first. */
export async function kinOf(tx: Tx, communityId: string, memberId: string): Promise<KinLine[]> {
  const rows = await tx
    .selectFrom("kin as k")
    .innerJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "k.community_id").onRef("m.member_id", "=", "k.kin_id"),
    )
    .select(["k.kin_id as memberId", "m.name", "k.relation", "k.linked_at as linkedAt"])
    .where("k.community_id", "=", communityId)
    .where("k.member_id", "=", memberId)
    .where("k.ended_at", "is", null)
    .orderBy("k.linked_at")
    .orderBy("k.kin_id")
    .execute();
  return rows as KinLine[];
}

/** Whether two members are kin now. */
export async function areKin(tx: Tx, communityId: string, memberId: string, otherId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("kin")
    .select("kin_id")
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .where("kin_id", "=", otherId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export interface Pair {
  communityId: string;
  memberId: string;
  kinId: string;
  /** What the kin is to the member. */
  relation: Relation;
  /** What the member is to the kin. */
  inverse: Relation;
}

export async function insertPair(tx: Tx, pair: Pair, now: Instant): Promise<void> {
  const { communityId: community_id, memberId, kinId, relation, inverse } = pair;
  await tx
    .insertInto("kin")
    .values([
      { community_id, member_id: memberId, kin_id: kinId, relation, linked_at: now },
      { community_id, member_id: kinId, kin_id: memberId, relation: inverse, linked_at: now },
    ])
    .execute();
}

/** Ends it for both, by one of them; false when they are not kin. */
export async function endPair(
  tx: Tx,
  communityId: string,
  memberId: string,
  kinId: string,
  now: Instant,
): Promise<boolean> {
  const rows = await tx
    .updateTable("kin")
    .set({ ended_at: now, ended_by_id: memberId })
    .where("community_id", "=", communityId)
    .where("ended_at", "is", null)
    .where((eb) =>
      eb.or([
        eb.and([eb("member_id", "=", memberId), eb("kin_id", "=", kinId)]),
        eb.and([eb("member_id", "=", kinId), eb("kin_id", "=", memberId)]),
      ]),
    )
    .returning("member_id")
    .execute();
  return rows.length > 0;
}

/** Ends every kinship of a member, on both sides. */
export async function endAllKin(tx: Tx, communityId: string, memberId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("kin")
    .set({ ended_at: now, ended_by_id: memberId })
    .where("community_id", "=", communityId)
    .where((on) => on.or([on("member_id", "=", memberId), on("kin_id", "=", memberId)]))
    .where("ended_at", "is", null)
    .execute();
}
