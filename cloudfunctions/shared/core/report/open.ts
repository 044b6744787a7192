import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { findCase } from "../request/store/cases";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { distance, SAME_PICTURE_BITS } from "./likeness";
import { countPhotos, insertPictures, picturesNear, picturesOf } from "./store/pictures";
import { insertReport } from "./store/reports";

const reportable: readonly string[] = ["hazard", "environment"];

/**
 * Makes a case just submitted a report, and looks whether its pictures were seen before; that only points the desk to the earlier one.
 * Refuses not_reportable for another kind, photo_missing.
 */
export async function openReport(tx: Tx, { communityId }: Actor, caseId: string, now: Instant): Promise<void> {
  const line = await findCase(tx, communityId, caseId);
  if (!reportable.includes(line.kind)) refuse("not_reportable");
  if ((await countPhotos(tx, communityId, caseId)) === 0) refuse("photo_missing");
  const pictures = await picturesOf(tx, communityId, caseId);
  let nearest: { caseId: string; bits: number } | null = null;
  for (const { likeness } of pictures) {
    for (const earlier of await picturesNear(tx, communityId, likeness)) {
      const bits = distance(likeness, earlier.likeness);
      if (bits <= SAME_PICTURE_BITS && (!nearest || bits < nearest.bits)) nearest = { caseId: earlier.caseId, bits };
    }
  }
  await insertReport(tx, { communityId, caseId, flaggedId: nearest?.caseId ?? null }, now);
  await insertPictures(tx, communityId, caseId, pictures, now);
}
