import { randomUUID } from "node:crypto";
import type { Session } from "../../database/session";

/** A community with nothing but accounts. */
export interface Town {
  communityId: string;
  members: string[];
  /** Stands for the fund in the bare ledger. */
  fundId: string;
}

const BUDGET = 1_000_000_000_000;
const MINUTES_EACH = 1_000_000;

export async function buildTown(session: Session, size: number): Promise<Town> {
  const town = {
    communityId: randomUUID(),
    members: Array.from({ length: size }, () => randomUUID()),
    fundId: randomUUID(),
  };
  const { communityId, members } = town;
  await session.query(
    `INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES ($1, NULL, 'community', '测量社区', ARRAY[$1::uuid])`,
    [communityId],
  );
  await session.query("INSERT INTO communities (community_id, cap_minutes) VALUES ($1, 2147483647)", [communityId]);
  await session.query("SELECT ledger_open_community($1, $2, $2)", [communityId, BUDGET]);
  await session.query("SELECT ledger_open_member($1, m) FROM unnest($2::uuid[]) AS m", [communityId, members]);
  await session.query("SELECT ledger_grant_many($1, $2, $3, $4, NULL, $5)", [
    communityId,
    randomUUID(),
    members,
    MINUTES_EACH,
    new Date(Date.now() - 3_600_000),
  ]);
  await session.query("ANALYZE");
  return town;
}
