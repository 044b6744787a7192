import type { Role } from "@contract/action";
import { appointed, type Person } from "./people";
import type { World } from "./world";

/** Someone who works in the world's community in this role. */
export function appoint(world: World, role: Role, name: string): Promise<Person> {
  const { communityId } = world.community;
  return appointed(world.database, communityId, name, [{ role, areaId: communityId }]);
}

/** The id of a member's account. */
export async function accountOf(world: World, ownerId: string, unit: "minute" | "point"): Promise<string> {
  const [row] = await world.database.sql<{ id: string }>(
    "SELECT account_id AS id FROM accounts WHERE owner_id = $1 AND unit = $2",
    [ownerId, unit],
  );
  return row!.id;
}

/** The id of the entry made about a source, such as an order or a voucher. */
export async function entryAbout(world: World, sourceId: string, kind: string): Promise<string> {
  const [row] = await world.database.sql<{ id: string }>(
    "SELECT entry_id AS id FROM entries WHERE source_id = $1 AND kind = $2::entry_kind",
    [sourceId, kind],
  );
  return row!.id;
}
