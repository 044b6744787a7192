import type { Admission } from "@contract/action";
import { sql } from "kysely";
import { type Actor, type Grant, holds, type Person } from "../core/actor";
import { refuse } from "../core/refusal";
import type { Tx } from "../core/transaction";

/** The one who calls: a member where the action asks for a role, a person where it admits everyone. */
export interface Identified {
  person: Person;
  actor?: Actor;
  communityId: string | null;
}

/** Identifies and admits. Default deny: an action admits the roles it names and nobody else. */
export async function identify(
  tx: Tx,
  openid: string,
  communityId: string | undefined,
  admission: Admission,
): Promise<Identified> {
  if (admission === "everyone") return { person: await findPerson(tx, openid), communityId: communityId ?? null };
  if (!communityId) refuse("not_a_member");
  const actor = await findActor(tx, openid, communityId);
  if (!admission.some((role) => holds(actor, role))) refuse("forbidden");
  return { person: { openid, personId: actor.personId }, actor, communityId };
}

async function findPerson(tx: Tx, openid: string): Promise<Person> {
  const row = await tx.selectFrom("people").select("person_id").where("openid", "=", openid).executeTakeFirst();
  return { openid, personId: row?.person_id ?? null };
}

/** The caller as a member of the community, with every role granted above it, on it or within it. One query. */
async function findActor(tx: Tx, openid: string, communityId: string): Promise<Actor> {
  const row = await tx
    .selectFrom("people as p")
    .innerJoin("members as m", "m.person_id", "p.person_id")
    .select((eb) => [
      "p.person_id as personId",
      "m.member_id as memberId",
      eb
        .selectFrom("role_grants as g")
        .innerJoin("areas as a", "a.area_id", "g.area_id")
        .select(
          sql<
            Grant[]
          >`coalesce(json_agg(json_build_object('role', g.role, 'areaId', g.area_id, 'lineage', a.lineage)), '[]')`.as(
            "grants",
          ),
        )
        .whereRef("g.person_id", "=", "p.person_id")
        .where("g.revoked_at", "is", null)
        .where((on) =>
          on.or([
            on(sql<string>`${communityId}::uuid`, "=", sql<string>`any (a.lineage)`),
            on(
              sql<string>`g.area_id`,
              "=",
              sql<string>`any (array(select unnest(c.lineage) from areas c where c.area_id = ${communityId}::uuid))`,
            ),
          ]),
        )
        .as("grants"),
    ])
    .where("p.openid", "=", openid)
    .where("m.community_id", "=", communityId)
    .executeTakeFirst();
  if (!row) refuse("not_a_member");
  return { personId: row.personId, memberId: row.memberId, communityId, grants: row.grants ?? [] };
}
