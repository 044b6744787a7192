import { randomUUID } from "node:crypto";
import { inTransaction, type Session } from "../../database/session";
import { START } from "./clock";
import type { Engine } from "./engines";
import { ledgerId } from "../../../cloudfunctions/shared/core/ledger/ids";

/** Someone of the benched community, with the accounts the bare statements write to. */
export interface Person {
  openid: string;
  memberId: string;
  minutesAccount: string;
  pointsAccount: string;
}

export interface World {
  communityId: string;
  gridId: string;
  serviceId: string;
  pointsFund: string;
  dispatcher: Person;
  residents: Person[];
  volunteers: Person[];
}

export interface WorldSize {
  residents: number;
  volunteers: number;
}

const GRIDS = 8;
const BUILDINGS = 40;
const BUDGET = 1_000_000_000_000;
const OFFER_MINUTES = 3 * 24 * 60;
const MINUTES_EACH = 1_000_000_000;

/** Makes a community whose residents have minutes to spend, as the application's role. */
export async function buildWorld(engine: Engine, size: WorldSize): Promise<World> {
  const client = await engine.connections.connect();
  const session = client as Session;
  try {
    return await inTransaction(session, () => build(session, size));
  } finally {
    client.release();
  }
}

async function build(session: Session, size: WorldSize): Promise<World> {
  const [street, communityId, serviceId] = [randomUUID(), randomUUID(), randomUUID()];
  await addArea(session, street, "street", "示例街道", []);
  await addArea(session, communityId, "community", "示例社区", [street]);
  // A point a minute, so that every visit awards some; offers that outlast the pace of the benched time.
  await session.query("INSERT INTO communities (community_id, points_per_hour, offer_minutes) VALUES ($1, 60, $2)", [
    communityId,
    OFFER_MINUTES,
  ]);
  await session.query("SELECT ledger_set_cap($1, 2147483647)", [communityId]);
  await session.query("SELECT ledger_open_community($1, $2, $2)", [communityId, BUDGET]);
  await session.query(
    `INSERT INTO services (community_id, service_id, code, name, summary, duration_choices, rank)
       VALUES ($1, $2, 'company', '陪聊慰藉', '坐下说说话。', ARRAY[30], 1)`,
    [communityId, serviceId],
  );
  const grids = times(GRIDS, () => randomUUID());
  for (const [index, grid] of grids.entries()) {
    await addArea(session, grid, "grid", `${index + 1}号网格`, [street, communityId]);
  }
  const buildings = times(BUILDINGS, (index) => ({ id: randomUUID(), grid: grids[index % GRIDS]! }));
  for (const [index, { id, grid }] of buildings.entries()) {
    await addArea(session, id, "building", `${index + 1}号楼`, [street, communityId, grid]);
  }
  const join = (count: number, roles: string[]) =>
    addPeople(
      session,
      communityId,
      buildings.map(({ id }) => id),
      count,
      roles,
    );
  const [dispatcher] = await join(1, ["dispatcher"]);
  return {
    communityId,
    gridId: grids[0]!,
    serviceId,
    pointsFund: await pointsFundOf(session, communityId),
    dispatcher: dispatcher!,
    residents: await join(size.residents, ["resident"]),
    volunteers: await join(size.volunteers, ["resident", "volunteer"]),
  };
}

async function addArea(session: Session, id: string, kind: string, name: string, above: string[]): Promise<void> {
  await session.query("INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES ($1, $2, $3, $4, $5)", [
    id,
    above.at(-1) ?? null,
    kind,
    name,
    [...above, id],
  ]);
}

async function addPeople(
  session: Session,
  communityId: string,
  buildings: string[],
  count: number,
  roles: string[],
): Promise<Person[]> {
  const people = times(count, (index) => ({
    openid: `bench-${randomUUID()}`,
    personId: randomUUID(),
    memberId: randomUUID(),
    name: `邻居${index + 1}`,
    buildingId: buildings[index % buildings.length]!,
  }));
  const given = [JSON.stringify(people), communityId, START];
  const rows = `jsonb_to_recordset($1) AS p (openid text, "personId" uuid, "memberId" uuid, name text,
    "buildingId" uuid), (SELECT $2::uuid AS id, $3::timestamptz AS at) c`;
  await session.query(
    `INSERT INTO people (person_id, openid, created_at) SELECT "personId", openid, c.at FROM ${rows}`,
    given,
  );
  await session.query(
    `INSERT INTO members (community_id, member_id, person_id, name, building_id, room, joined_at, verified_at)
       SELECT c.id, "memberId", "personId", name, "buildingId", '101', c.at, c.at FROM ${rows}`,
    given,
  );
  await session.query(
    `INSERT INTO role_grants (grant_id, person_id, area_id, role, granted_at)
       SELECT gen_random_uuid(), "personId", c.id, role, c.at FROM ${rows}, unnest($4::text[]) AS role`,
    [...given, roles],
  );
  await session.query(`SELECT ledger_open_member(c.id, "memberId") FROM ${rows}`, given);
  await session.query(
    `SELECT ledger_grant_minutes(c.id, "memberId", $4, NULL, 'bench:' || "memberId", c.at) FROM ${rows}`,
    [...given, MINUTES_EACH],
  );
  return people.map(({ openid, memberId }) => ({
    openid,
    memberId,
    minutesAccount: ledgerId(`account:member:minute:${memberId}`),
    pointsAccount: ledgerId(`account:member:point:${memberId}`),
  }));
}

async function pointsFundOf(session: Session, communityId: string): Promise<string> {
  const { rows } = await session.query<{ id: string }>(
    "SELECT account_id AS id FROM accounts WHERE community_id = $1 AND kind = 'fund' AND unit = 'point'",
    [communityId],
  );
  return rows[0]!.id;
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
