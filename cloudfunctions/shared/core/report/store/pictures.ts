import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import { bandsNear, bandsOf, mirrored, SAME_PICTURE_BITS } from "../likeness";

export interface Picture {
  photoId: string;
  /** Whole, and without its rim. */
  likenesses: bigint[];
}

/** The pictures of a case that can be told apart. */
export async function picturesOf(tx: Tx, communityId: string, caseId: string): Promise<Picture[]> {
  const rows = await tx
    .selectFrom("photos")
    .select(["photo_id as photoId", sql<string[]>`likenesses::text[]`.as("likenesses")])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("likenesses", "<>", sql<number[]>`'{}'`)
    .execute();
  return rows.map(({ photoId, likenesses }) => ({ photoId, likenesses: likenesses.map(BigInt) }));
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

/**
 * The earlier report with the likest picture, as it is or in the mirror, and in how many bits it differs; the earliest of several. Looked
 * for by bands that agree but for one bit: all that differ in at most seven bits are among them.
 */
export async function likestPicture(
  tx: Tx,
  communityId: string,
  { likenesses }: Picture,
): Promise<{ caseId: string; bits: number } | undefined> {
  const seen = likenesses.flatMap((one) => [one, mirrored(one)]);
  const bands = [0, 1, 2, 3].map((band) => [...new Set(seen.flatMap((one) => bandsNear(bandsOf(one)[band]!)))]);
  const [one, two, three, four] = bands as [number[], number[], number[], number[]];
  const { rows } = await sql<{ caseId: string; bits: number }>`
    select case_id as "caseId", bits
      from report_pictures p join reports r using (community_id, case_id), lateral (
        select min(bit_count((p.likeness # s)::bit(64)))::int as bits from unnest(${sql.val(seen.map(String))}::bigint[]) s
      ) d
      where p.community_id = ${communityId} and bits <= ${SAME_PICTURE_BITS}
        and (band_1 = any (${sql.val(one)}::int[]) or band_2 = any (${sql.val(two)}::int[])
          or band_3 = any (${sql.val(three)}::int[]) or band_4 = any (${sql.val(four)}::int[]))
      order by bits, r.report_no limit 1`.execute(tx);
  return rows[0];
}

export async function insertPictures(
  tx: Tx,
  communityId: string,
  caseId: string,
  pictures: Picture[],
  reportedAt: Instant,
): Promise<void> {
  if (pictures.length === 0) return;
  const rows = pictures.flatMap(({ photoId, likenesses }) =>
    likenesses.map((likeness, at) => ({
      community_id: communityId,
      photo_id: photoId,
      view_no: at + 1,
      case_id: caseId,
      likeness: sql<number>`${likeness.toString()}::bigint`,
      reported_at: reportedAt,
    })),
  );
  await tx.insertInto("report_pictures").values(rows).execute();
}
