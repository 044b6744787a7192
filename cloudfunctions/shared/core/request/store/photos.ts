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
    .where("owner_id", "=", photo.ownerId)
    .where("reference", "=", photo.reference)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts the owner's own unused photos to a case; how many there were. */
export async function attachPhotos(
  tx: Tx,
  communityId: string,
  ownerId: string,
  caseId: string,
  photoIds: string[],
): Promise<number> {
  const rows = await tx
    .updateTable("photos")
    .set({ case_id: caseId })
    .where("community_id", "=", communityId)
    .where("owner_id", "=", ownerId)
    .where("photo_id", "in", photoIds)
    .where("case_id", "is", null)
    .returning("photo_id")
    .execute();
  return rows.length;
}

export async function photoReferences(tx: Tx, communityId: string, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("photos")
    .select("reference")
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .orderBy("stored_at")
    .orderBy("photo_id")
    .execute();
  return rows.map((row) => row.reference);
}
