import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import { bandsNear, bandsOf } from "../likeness";

export interface Picture {
  photoId: string;
  likeness: bigint;
}

/** The pictures of a case that can be told apart. */
export async function picturesOf(tx: Tx, communityId: string, caseId: string): Promise<Picture[]> {
  const rows = await tx
    .selectFrom("photos")
    .select(["photo_id as photoId", sql<string>`likeness::text`.as("likeness")])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("likeness", "is not", null)
    .execute();
  return rows.map(({ photoId, likeness }) => ({ photoId, likeness: BigInt(likeness) }));
}

export async function countPhotos(tx: Tx, communityId: string, caseId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("photos")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return count;
}

/** What one comparison may look at. */
const MOST_COMPARED = 500;

/** Pictures of earlier reports that agree with this one in a band but for one bit: all that differ in at most seven bits are among them. */
export async function picturesNear(
  tx: Tx,
  communityId: string,
  likeness: bigint,
): Promise<{ caseId: string; likeness: bigint }[]> {
  const [one, two, three, four] = bandsOf(likeness).map(bandsNear) as [number[], number[], number[], number[]];
  const rows = await tx
    .selectFrom("report_pictures")
    .select(["case_id as caseId", sql<string>`likeness::text`.as("likeness")])
    .where("community_id", "=", communityId)
    .where((on) =>
      on.or([on("band_1", "in", one), on("band_2", "in", two), on("band_3", "in", three), on("band_4", "in", four)]),
    )
    .limit(MOST_COMPARED)
    .execute();
  return rows.map((row) => ({ caseId: row.caseId, likeness: BigInt(row.likeness) }));
}

export async function insertPictures(
  tx: Tx,
  communityId: string,
  caseId: string,
  pictures: Picture[],
  now: Instant,
): Promise<void> {
  if (pictures.length === 0) return;
  const rows = pictures.map(({ photoId, likeness }) => ({
    community_id: communityId,
    photo_id: photoId,
    case_id: caseId,
    likeness: sql<number>`${likeness.toString()}::bigint`,
    reported_at: now,
  }));
  await tx.insertInto("report_pictures").values(rows).execute();
}
