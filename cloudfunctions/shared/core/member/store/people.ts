import type { Role } from "@contract/action";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** The person of this OPENID, made at the first meeting. */
export async function personOf(tx: Tx, openid: string, now: Instant): Promise<string> {
  await tx
    .insertInto("people")
    .values({ person_id: randomUUID(), openid, created_at: now })
    .onConflict((conflict) => conflict.column("openid").doNothing())
    .execute();
  const { person_id } = await tx
    .selectFrom("people")
    .select("person_id")
    .where("openid", "=", openid)
    .executeTakeFirstOrThrow();
  return person_id;
}

export async function grantRole(tx: Tx, personId: string, areaId: string, role: Role, now: Instant): Promise<void> {
  await tx
    .insertInto("role_grants")
    .values({ grant_id: randomUUID(), person_id: personId, area_id: areaId, role, granted_at: now })
    .onConflict((conflict) =>
      conflict.columns(["person_id", "area_id", "role"]).where("revoked_at", "is", null).doNothing(),
    )
    .execute();
}

/** Whether the person stands as this role for the whole of the area. */
export async function hasRole(tx: Tx, personId: string, areaId: string, role: Role): Promise<boolean> {
  const row = await tx
    .selectFrom("role_grants as g")
    .innerJoin("areas as a", (join) => join.on("a.area_id", "=", areaId))
    .select("g.grant_id")
    .where("g.person_id", "=", personId)
    .where("g.role", "=", role)
    .where("g.revoked_at", "is", null)
    .where(sql<boolean>`g.area_id = any (a.lineage)`)
    .executeTakeFirst();
  return row !== undefined;
}

/** The communities a person belongs to, with the roles that hold in each or in a part of it. */
export async function membershipsOf(tx: Tx, openid: string) {
  return tx
    .selectFrom("people as p")
    .innerJoin("members as m", "m.person_id", "p.person_id")
    .innerJoin("areas as c", "c.area_id", "m.community_id")
    .innerJoin("areas as street", "street.area_id", "c.parent_id")
    .leftJoin("areas as b", "b.area_id", "m.building_id")
    .select((eb) => [
      "m.community_id as communityId",
      "c.name",
      "street.name as streetName",
      "m.member_id as memberId",
      "m.name as memberName",
      sql<boolean>`m.verified_at is not null`.as("verified"),
      sql<string>`coalesce(b.name, '') || m.room`.as("address"),
      eb
        .selectFrom("role_grants as g")
        .innerJoin("areas as a", "a.area_id", "g.area_id")
        .select(sql<Role[]>`coalesce(json_agg(distinct g.role), '[]')`.as("roles"))
        .whereRef("g.person_id", "=", "p.person_id")
        .where("g.revoked_at", "is", null)
        .where(sql<boolean>`(m.community_id = any (a.lineage) or g.area_id = any (c.lineage))`)
        .as("roles"),
    ])
    .where("p.openid", "=", openid)
    .orderBy("m.joined_at")
    .execute();
}

/** A person behind whom there is no WeChat identity. */
export async function insertNobody(tx: Tx, personId: string, now: Instant): Promise<void> {
  await tx
    .insertInto("people")
    .values({ person_id: personId, openid: `nobody:${personId}`, created_at: now })
    .execute();
}

/** Ends every role a person holds on a community or a part of it. */
export async function revokeRoles(tx: Tx, personId: string, communityId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("role_grants")
    .set({ revoked_at: now })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .where("area_id", "in", sql<string>`(select area_id from areas where lineage @> array[${communityId}::uuid])`)
    .execute();
}
