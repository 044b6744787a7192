import { randomUUID } from "node:crypto";
import type { Session } from "../database/session";
import type { Town } from "./operations.mjs";

const MEMBERS = 40;
const MERCHANTS = 3;

/** A community with minutes to move and points to spend; the fund of points is small, so that some come to be owed. */
export async function buildTown(session: Session): Promise<Town> {
  const town: Town = {
    communityId: randomUUID(),
    members: Array.from({ length: MEMBERS }, () => randomUUID()),
    merchants: Array.from({ length: MERCHANTS }, () => randomUUID()),
  };
  const { communityId } = town;
  await session.query(
    `INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES ($1, NULL, 'community', '风雨社区', ARRAY[$1::uuid])`,
    [communityId],
  );
  await session.query("INSERT INTO communities (community_id) VALUES ($1)", [communityId]);
  await session.query("SELECT ledger_open_community($1, 1000000000, 5000)", [communityId]);
  for (const merchantId of town.merchants) {
    await session.query("SELECT ledger_open_merchant($1, $2)", [communityId, merchantId]);
  }
  for (const memberId of town.members) {
    await session.query("SELECT ledger_open_member($1, $2)", [communityId, memberId]);
    await session.query("SELECT ledger_grant_minutes($1, $2, 1000, NULL, 'opening:' || $3::text, $4)", [
      communityId,
      memberId,
      memberId,
      new Date(),
    ]);
  }
  return town;
}
