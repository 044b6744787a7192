import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { findCase } from "../request/store/cases";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { firstReminder } from "./remind";
import { countPhotos, insertPictures, likestPicture, picturesOf } from "./store/pictures";
import { insertReport, lockReports } from "./store/reports";

const reportable: readonly string[] = ["hazard", "environment"];

/**
 * Makes a case just submitted a report, and looks whether its pictures were seen before; that only points the desk to the earlier one.
 * Refuses not_reportable for another kind, photo_missing.
 */
export async function openReport(tx: Tx, { communityId }: Actor, caseId: string, now: Instant): Promise<void> {
  const line = await findCase(tx, communityId, caseId);
  if (!reportable.includes(line.kind)) refuse("not_reportable");
  if ((await countPhotos(tx, communityId, caseId)) === 0) refuse("photo_missing");
  await lockReports(tx, communityId);
  const pictures = await picturesOf(tx, communityId, caseId);
  const likest = [];
  for (const picture of pictures) likest.push(await likestPicture(tx, communityId, picture));
  const [nearest] = likest.filter((one) => one !== undefined).sort((one, other) => one.bits - other.bits);
  // A case's own time: to the minute for an anonymous one.
  const reportedAt = line.submittedAt;
  await insertReport(tx, {
    ...{ communityId, caseId, reportedAt },
    ...{ flaggedId: nearest?.caseId ?? null, remindAt: firstReminder(now) },
  });
  await insertPictures(tx, communityId, caseId, pictures, reportedAt);
}
