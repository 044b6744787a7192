import { sql } from "kysely";
import type { Tx } from "../../transaction";

/** The leader on duty of a Shanghai day, `2026-11-21`. */
export async function leaderOn(tx: Tx, communityId: string, day: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("duty_roster")
    .select("member_id as memberId")
    .where("community_id", "=", communityId)
    .where("day", "=", day)
    .executeTakeFirst();
  return row?.memberId;
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
