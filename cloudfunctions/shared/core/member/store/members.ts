import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Member {
  memberId: string;
  personId: string;
  name: string;
  birthDay: string | null;
  buildingId: string | null;
  room: string;
  /** Building and door, as a visitor needs it. */
  address: string;
  joinedAt: Instant;
  verifiedAt: Instant | null;
}

function members(tx: Tx, communityId: string) {
  return tx
    .selectFrom("members as m")
    .leftJoin("areas as b", "b.area_id", "m.building_id")
    .select([
      "m.member_id as memberId",
      "m.person_id as personId",
      "m.name",
      "m.birth_date as birthDay",
      "m.building_id as buildingId",
      "m.room",
      sql<string>`coalesce(b.name, '') || m.room`.as("address"),
      "m.joined_at as joinedAt",
      "m.verified_at as verifiedAt",
    ])
    .where("m.community_id", "=", communityId);
}

export async function findMember(tx: Tx, communityId: string, memberId: string): Promise<Member | undefined> {
  return members(tx, communityId).where("m.member_id", "=", memberId).executeTakeFirst();
}

/** Names of members, by id. */
export async function memberNames(
  tx: Tx,
  communityId: string,
  memberIds: (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(memberIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("members")
    .select(["member_id as memberId", "name"])
    .where("community_id", "=", communityId)
    .where("member_id", "in", ids)
    .execute();
  return new Map(rows.map(({ memberId, name }) => [memberId, name]));
}

/** The grid the member lives in; none for one who does not live here. */
export async function homeGridOf(tx: Tx, communityId: string, memberId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("members as m")
    .innerJoin("areas as building", "building.area_id", "m.building_id")
    .innerJoin("areas as grid", (join) => join.on(sql<boolean>`grid.area_id = any (building.lineage)`))
    .select("grid.area_id as gridId")
    .where("m.community_id", "=", communityId)
    .where("m.member_id", "=", memberId)
    .where("grid.kind", "=", "grid")
    .executeTakeFirst();
  return row?.gridId;
}

/** Members waiting to be verified, longest first, one more than a page. */
export async function unverifiedAfter(tx: Tx, communityId: string, after: Key | null): Promise<Member[]> {
  return members(tx, communityId)
    .where("m.verified_at", "is", null)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(m.joined_at, m.member_id) > (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("m.joined_at")
    .orderBy("m.member_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** Verified members who live here and whose name has this in it, by id, one more than a page. */
export async function membersNamed(tx: Tx, communityId: string, name: string, afterId: string | null) {
  return members(tx, communityId)
    .where(sql<boolean>`strpos(m.name, ${name}) > 0`)
    .where("m.verified_at", "is not", null)
    .where("m.birth_date", "is not", null)
    .$if(afterId !== null, (query) => query.where("m.member_id", ">", afterId!))
    .orderBy("m.member_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

export async function countUnverified(tx: Tx, communityId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("members")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("community_id", "=", communityId)
    .where("verified_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

/** The id a person has as a member of a community. */
export async function memberOf(tx: Tx, communityId: string, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("members")
    .select("member_id as memberId")
    .where("community_id", "=", communityId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.memberId;
}

/** Holds the member's row until the transaction ends: what two people may fight over is this member's time. */
export async function lockMember(tx: Tx, communityId: string, memberId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("members")
    .select("member_id")
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewMember {
  communityId: string;
  memberId: string;
  personId: string;
  name: string;
  birthDay: string;
  buildingId: string;
  room: string;
}

/** False when the person is a member already. */
export async function insertMember(tx: Tx, member: NewMember, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto("members")
    .values({
      community_id: member.communityId,
      member_id: member.memberId,
      person_id: member.personId,
      name: member.name,
      birth_date: member.birthDay,
      building_id: member.buildingId,
      room: member.room,
      joined_at: now,
    })
    .onConflict((conflict) => conflict.columns(["community_id", "person_id"]).doNothing())
    .returning("member_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** False when the member has been verified before. */
export async function markVerified(
  tx: Tx,
  communityId: string,
  memberId: string,
  byId: string,
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable("members")
    .set({ verified_at: now, verified_by_id: byId })
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .where("verified_at", "is", null)
    .returning("member_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Leaves of a member only the number, under a person who is nobody. */
export async function forgetMember(tx: Tx, communityId: string, memberId: string, nobodyId: string): Promise<void> {
  await tx
    .updateTable("members")
    .set({ person_id: nobodyId, name: "已注销", birth_date: null, building_id: null, room: "" })
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .execute();
}
