import { sql } from "kysely";
import type { Tx } from "../../transaction";

/** The leader on duty of a Shanghai day, `2026-11-21`; none once they may lead no more. */
export async function leaderOn(tx: Tx, communityId: string, day: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("duty_roster")
    .select("member_id as memberId")
    .where("community_id", "=", communityId)
    .where("day", "=", day)
    .executeTakeFirst();
  return row && (await leadersOf(tx, communityId)).some((leader) => leader.memberId === row.memberId)
    ? row.memberId
    : undefined;
}

export async function putOnDuty(tx: Tx, communityId: string, day: string, memberId: string): Promise<void> {
  await tx
    .insertInto("duty_roster")
    .values({ community_id: communityId, day, member_id: memberId })
    .onConflict((conflict) => conflict.columns(["community_id", "day"]).doUpdateSet({ member_id: memberId }))
    .execute();
}

/** Who is on duty from a day on, the next thirty days that are filled. */
export async function rosterFrom(tx: Tx, communityId: string, day: string) {
  return tx
    .selectFrom("duty_roster as r")
    .innerJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "r.community_id").onRef("m.member_id", "=", "r.member_id"),
    )
    .select([sql<string>`r.day::text`.as("day"), "r.member_id as memberId", "m.name"])
    .where("r.community_id", "=", communityId)
    .where("r.day", ">=", day)
    .orderBy("r.day")
    .limit(30)
    .execute();
}

/** Members who may lead a day: those who dispatch in the community, or manage it or an area above it. */
export async function leadersOf(tx: Tx, communityId: string): Promise<{ memberId: string; name: string }[]> {
  const above = sql<string>`select unnest(lineage) from areas where area_id = ${communityId}`;
  return tx
    .selectFrom("members as m")
    .innerJoin("role_grants as g", "g.person_id", "m.person_id")
    .select(["m.member_id as memberId", "m.name"])
    .distinct()
    .where("m.community_id", "=", communityId)
    .where("g.role", "in", ["dispatcher", "communityManager", "streetManager", "districtManager"])
    .where(sql<boolean>`g.area_id in (${above})`)
    .where("g.revoked_at", "is", null)
    .orderBy("m.name")
    .execute();
}
