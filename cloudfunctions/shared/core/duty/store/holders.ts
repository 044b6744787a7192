import { sql } from "kysely";
import type { Tx } from "../../transaction";

export interface DutyHolder {
  holderId: string;
  name: string;
  kind: "grid" | "community" | "department";
  areaId: string;
  areaName: string;
  areaKind: string;
  /** From the top of the tree down to its area. */
  lineage: string[];
}

function holders(tx: Tx) {
  return tx
    .selectFrom("duty_holders as h")
    .innerJoin("areas as a", "a.area_id", "h.area_id")
    .select([
      "h.holder_id as holderId",
      "h.name",
      "h.kind",
      "h.area_id as areaId",
      "a.name as areaName",
      "a.kind as areaKind",
      "a.lineage",
    ])
    .where("h.closed_at", "is", null)
    .$castTo<DutyHolder>();
}

export async function findHolder(tx: Tx, holderId: string): Promise<DutyHolder | undefined> {
  return holders(tx).where("h.holder_id", "=", holderId).executeTakeFirst();
}

/** The holder that is a grid's own workers. */
export async function holderOfGrid(tx: Tx, gridId: string): Promise<DutyHolder | undefined> {
  return holders(tx).where("h.area_id", "=", gridId).where("h.kind", "=", "grid").executeTakeFirst();
}

/** The holders that are these grids' own workers. */
export async function holdersOfGrids(tx: Tx, gridIds: string[]): Promise<string[]> {
  if (gridIds.length === 0) return [];
  const rows = await holders(tx).where("h.area_id", "in", gridIds).where("h.kind", "=", "grid").execute();
  return rows.map((row) => row.holderId);
}

/** Holders whose area holds a place, the nearest first. */
export async function holdersOver(tx: Tx, lineage: string[]): Promise<DutyHolder[]> {
  return holders(tx)
    .where("h.area_id", "in", lineage)
    .orderBy(sql`cardinality(a.lineage)`, "desc")
    .orderBy("h.name")
    .execute();
}

/** Holders of a community, of its parts and of the areas above it, the nearest first. */
export async function holdersAbout(tx: Tx, communityId: string): Promise<DutyHolder[]> {
  const above = sql<string>`select unnest(lineage) from areas where area_id = ${communityId}`;
  return holders(tx)
    .where(sql<boolean>`(a.lineage @> array[${communityId}::uuid] or a.area_id in (${above}))`)
    .orderBy(sql`cardinality(a.lineage)`, "desc")
    .orderBy("h.name")
    .execute();
}

/** Holders, other than grids, a person belongs to. */
export async function holdersOfPerson(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("duty_holder_people")
    .select("holder_id")
    .where("person_id", "=", personId)
    .execute();
  return rows.map((row) => row.holder_id);
}

/**
 * Members of a community who act for a holder: a grid's workers, or the people named. Without the leaders, unless there is nobody else,
 * when it is about the work and not about being late.
 */
export async function peopleOfHolder(
  tx: Tx,
  communityId: string,
  holder: Pick<DutyHolder, "holderId" | "kind" | "areaId">,
  withLeaders: boolean,
): Promise<string[]> {
  const people =
    holder.kind === "grid"
      ? sql`(select person_id, false as is_leader from role_grants
          where area_id = ${holder.areaId} and role = 'gridWorker' and revoked_at is null)`
      : sql`(select person_id, is_leader from duty_holder_people where holder_id = ${holder.holderId})`;
  const { rows } = await sql<{ memberId: string; isLeader: boolean }>`
    select m.member_id as "memberId", p.is_leader as "isLeader"
      from members m join ${people} p using (person_id) where m.community_id = ${communityId}`.execute(tx);
  const workers = rows.filter((row) => !row.isLeader);
  return (withLeaders || workers.length === 0 ? rows : workers).map((row) => row.memberId);
}

/** The first leader of each of these holders, by name. */
export async function leaderNames(tx: Tx, communityId: string, holderIds: string[]): Promise<Map<string, string>> {
  if (holderIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("duty_holder_people as p")
    .innerJoin("members as m", "m.person_id", "p.person_id")
    .select(["p.holder_id as holderId", sql<string>`min(m.name)`.as("name")])
    .where("m.community_id", "=", communityId)
    .where("p.holder_id", "in", holderIds)
    .where("p.is_leader", "=", true)
    .groupBy("p.holder_id")
    .execute();
  return new Map(rows.map(({ holderId, name }) => [holderId, name]));
}

/** Members of a community who hold a role on one of these areas. */
export async function membersWithRole(tx: Tx, communityId: string, role: string, areaIds: string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom("members as m")
    .innerJoin("role_grants as g", "g.person_id", "m.person_id")
    .select("m.member_id as memberId")
    .distinct()
    .where("m.community_id", "=", communityId)
    .where("g.role", "=", role)
    .where("g.area_id", "in", areaIds)
    .where("g.revoked_at", "is", null)
    .execute();
  return rows.map((row) => row.memberId);
}
