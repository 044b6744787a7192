import type { Role } from "@contract/action";
import { randomUUID } from "node:crypto";
import { type Caller, callAs } from "./call";
import type { TestDatabase } from "./database";
import type { Community } from "./town";

/** A member of a community. */
export interface Person extends Caller {
  memberId: string;
  name: string;
  address: string;
}

interface Newcomer {
  name?: string;
  birthDate?: string;
  /** Counted over both grids, two buildings each. */
  building?: number;
  room?: string;
}

let counted = 0;

/** An OPENID nobody has, in the form of real ones. */
export function newOpenid(): string {
  return `oTEST${randomUUID().replaceAll("-", "").slice(0, 23)}`;
}

/** Joins as anybody with a phone may; the desk has not seen them yet. */
export async function joinCommunity(
  community: Community,
  newcomer: Newcomer = {},
  openid = newOpenid(),
): Promise<Person> {
  counted += 1;
  const { name = `邻居${counted}`, birthDate = "1950-05-01", building = 0, room = `${counted}室` } = newcomer;
  const buildingId = community.grids.flatMap((grid) => grid.buildingIds)[building]!;
  const caller = { openid, communityId: community.communityId };
  const { membership } = await callAs(caller, "member", "join", { name, birthDate, buildingId, room });
  return { ...caller, memberId: membership.memberId, name, address: membership.address };
}

/** Joins and is verified by the desk. Born in 1950 unless said otherwise, so the starting grant is theirs. */
export async function welcomed(
  community: Community,
  desk: Caller,
  newcomer: Newcomer = {},
  asVolunteer = false,
): Promise<Person> {
  const person = await joinCommunity(community, newcomer);
  await callAs(desk, "member", "verify", { memberId: person.memberId, asVolunteer });
  return person;
}

/** Someone whom an operator has put in place: the first dispatcher, shop staff, a grid worker. */
export async function appointed(
  database: TestDatabase,
  communityId: string,
  name: string,
  grants: { role: Role; areaId: string }[],
): Promise<Person> {
  const [openid, personId, memberId] = [newOpenid(), randomUUID(), randomUUID()];
  const at = "2026-01-01T00:00:00Z";
  await database.sql("INSERT INTO people (person_id, openid, created_at) VALUES ($1, $2, $3)", [personId, openid, at]);
  await database.sql(
    `INSERT INTO members (community_id, member_id, person_id, name, joined_at, verified_at)
      VALUES ($1, $2, $3, $4, $5, $5)`,
    [communityId, memberId, personId, name, at],
  );
  await database.sql("SELECT ledger_open_member($1, $2)", [communityId, memberId]);
  for (const { role, areaId } of grants) await grant(database, openid, role, areaId);
  return { openid, communityId, memberId, name, address: "" };
}

/** Grants a role on an area from outside the product. */
export async function grant(database: TestDatabase, openid: string, role: Role, areaId: string): Promise<void> {
  await database.sql(
    `INSERT INTO role_grants (grant_id, person_id, area_id, role, granted_at)
      SELECT $1, person_id, $2, $3, '2026-01-01T00:00:00Z' FROM people WHERE openid = $4`,
    [randomUUID(), areaId, role, openid],
  );
}

/** Minutes from the fund, on top of the starting grant. */
export async function grantMinutes(database: TestDatabase, person: Person, minutes: number): Promise<void> {
  await database.sql(
    `SELECT ledger_grant_minutes($1, $2, $3, NULL, $4, coalesce(max(last_at), '2026-01-01T00:00:00Z'))
       FROM accounts WHERE community_id = $1`,
    [person.communityId, person.memberId, minutes, `test:${randomUUID()}`],
  );
}

/** 止付 of both accounts of a person, by nobody in particular. */
export async function suspend(
  database: TestDatabase,
  person: { communityId: string; memberId: string },
): Promise<void> {
  await database.sql(
    `SELECT ledger_suspend(community_id, gen_random_uuid(), account_id, '待核实', gen_random_uuid(), now())
       FROM accounts WHERE community_id = $1 AND owner_id = $2`,
    [person.communityId, person.memberId],
  );
}
