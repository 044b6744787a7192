import { sql } from "kysely";
import type { Tx } from "../../transaction";
import { HASH_BYTES } from "../hashes";
import { type Edge, hashesAt, TILE_HASHES } from "../log";
import { nodeKey, type TilePlace } from "../nodes";

/** Tiles by `level/index`, as far as they have grown. */
export async function tilesAt(tx: Tx, communityId: string, places: TilePlace[]): Promise<Map<string, Buffer>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<{ level: number; index: number; hashes: Buffer }>`
    select t.level, t.tile_no as index, t.hashes
      from unnest(${places.map((place) => place.level)}::smallint[], ${places.map((place) => place.index)}::bigint[])
        as p (level, tile_no)
      join seal_tiles t on t.community_id = ${communityId} and t.level = p.level and t.tile_no = p.tile_no`.execute(tx);
  return new Map(rows.map((row) => [nodeKey(row), row.hashes]));
}

/** What is needed to append to the log as it was at a size. */
export async function edgeAt(tx: Tx, communityId: string, size: number): Promise<Edge> {
  const places: TilePlace[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1)
    places.push({ level, index: Math.floor(hashesAt(level, size) / TILE_HASHES) });
  const tiles = await tilesAt(tx, communityId, places);
  const rows = places.map((place) => {
    const bytes = (hashesAt(place.level, size) % TILE_HASHES) * HASH_BYTES;
    return (tiles.get(nodeKey(place)) ?? Buffer.alloc(0)).subarray(0, bytes);
  });
  return { size, rows };
}

/** Every hash of a level between two of its places, first included, last not; fewer where tiles are missing or short. */
export async function hashesBetween(
  tx: Tx,
  communityId: string,
  level: number,
  from: number,
  to: number,
): Promise<Buffer> {
  if (to <= from) return Buffer.alloc(0);
  const [first, last] = [Math.floor(from / TILE_HASHES), Math.floor((to - 1) / TILE_HASHES)];
  const rows = await tx
    .selectFrom("seal_tiles")
    .select("hashes")
    .where("community_id", "=", communityId)
    .where("level", "=", level)
    .where("tile_no", ">=", first)
    .where("tile_no", "<=", last)
    .orderBy("tile_no")
    .execute();
  const start = (from - first * TILE_HASHES) * HASH_BYTES;
  return Buffer.concat(rows.map((row) => row.hashes)).subarray(start, start + (to - from) * HASH_BYTES);
}
