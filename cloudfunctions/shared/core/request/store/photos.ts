import { sql } from "kysely";
import { refuse } from "../../refusal";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Photo {
  communityId: string;
  photoId: string;
  ownerId: string;
  /** The storage's own name for it. */
  reference: string;
  sizeBytes: number;
  /** What it looks like, whole and without its rim, in 64 bits each; none for one that can't be told by it. */
  likenesses: bigint[];
}

/** May be repeated with the same picture. Refuses request_reused when the id is another picture's. */
export async function insertPhoto(tx: Tx, photo: Photo, now: Instant): Promise<void> {
  const inserted = await tx
    .insertInto("photos")
    .values({
      community_id: photo.communityId,
      photo_id: photo.photoId,
      owner_id: photo.ownerId,
      reference: photo.reference,
      size_bytes: photo.sizeBytes,
      stored_at: now,
      // As text: a number of JavaScript does not hold 64 bits.
      likenesses: sql<number[]>`${sql.val(photo.likenesses.map(String))}::bigint[]`,
    })
    .onConflict((conflict) => conflict.columns(["community_id", "photo_id"]).doNothing())
    .returning("photo_id")
    .executeTakeFirst();
  if (!inserted && !(await isStored(tx, photo))) refuse("request_reused");
}

async function isStored(tx: Tx, photo: Photo): Promise<boolean> {
  const row = await tx
    .selectFrom("photos")
    .select("photo_id")
    .where("community_id", "=", photo.communityId)
    .where("photo_id", "=", photo.photoId)
    .where((on) => on.or([on("owner_id", "=", photo.ownerId), on("case_id", "is not", null)]))
    .where("reference", "=", photo.reference)
    .executeTakeFirst();
  return row !== undefined;
}

export interface Attaching {
  communityId: string;
  ownerId: string;
  caseId: string;
  photoIds: string[];
  /** The moment of the case they belong to. */
  eventNo: number;
}

/** Puts the owner's own unused photos to a case; how many there were. From then on they are the case's and nobody's. */
export async function attachPhotos(tx: Tx, attaching: Attaching): Promise<number> {
  const rows = await tx
    .updateTable("photos")
    .set({ case_id: attaching.caseId, event_no: attaching.eventNo, owner_id: null })
    .where("community_id", "=", attaching.communityId)
    .where("owner_id", "=", attaching.ownerId)
    .where("photo_id", "in", attaching.photoIds)
    .where("case_id", "is", null)
    .returning("photo_id")
    .execute();
  return rows.length;
}

/** The pictures of a case, by the moment they belong to. */
export async function photosOf(
  tx: Tx,
  communityId: string,
  caseId: string,
): Promise<{ reference: string; eventNo: number }[]> {
  const rows = await tx
    .selectFrom("photos")
    .select(["reference", "event_no as eventNo"])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .orderBy("event_no")
    .orderBy("stored_at")
    .orderBy("photo_id")
    .execute();
  return rows.map(({ reference, eventNo }) => ({ reference, eventNo: eventNo ?? 1 }));
}
