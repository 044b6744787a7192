import { randomUUID } from "node:crypto";
import type { FunctionName } from "@contract";
import { callFunction } from "../../host/functions";
import type { Session } from "../../database/session";
import { START } from "../kit/clock";
import type { Person, World } from "../kit/world";

/** The community of the bench, with buildings on the map and a grid worker. */
export interface RequestTown {
  world: World;
  gridWorker: Person;
  holderId: string;
  buildings: { buildingId: string; gridId: string }[];
}

/** Puts forty buildings on the map, a hundred metres apart, and gives the first grid a worker. */
export async function settle(session: Session, world: World): Promise<RequestTown> {
  const { rows: buildings } = await session.query<{ buildingId: string; gridId: string }>(
    `UPDATE areas a SET latitude = 32.65 + n.no % 8 * 0.001, longitude = 110.78 + n.no / 8 * 0.001
       FROM (SELECT area_id, row_number() OVER (ORDER BY length(name), name) - 1 AS no FROM areas
         WHERE kind = 'building' AND lineage @> ARRAY[$1::uuid]) n
       WHERE a.area_id = n.area_id RETURNING a.area_id AS "buildingId", a.parent_id AS "gridId"`,
    [world.communityId],
  );
  const gridWorker = world.residents[1]!;
  await session.query(
    `INSERT INTO role_grants (grant_id, person_id, area_id, role, granted_at)
       SELECT gen_random_uuid(), person_id, $2, 'gridWorker', $3 FROM people WHERE openid = $1`,
    [gridWorker.openid, world.gridId, START],
  );
  const holderId = randomUUID();
  await session.query("INSERT INTO duty_holders (holder_id, area_id, kind, name) VALUES ($1, $2, 'grid', '1号网格')", [
    holderId,
    world.gridId,
  ]);
  return { world, gridWorker, holderId, buildings };
}

/** Calls a function as a phone would. Throws when refused. */
export async function ask<Answer>(world: World, by: Person, action: string, input: unknown): Promise<Answer> {
  const [name, verb] = action.split(".") as [FunctionName, string];
  const event = { action: verb, communityId: world.communityId, requestId: randomUUID(), input };
  const answer = await callFunction(name, by.openid, event);
  if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`);
  return answer.data as Answer;
}
