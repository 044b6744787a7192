import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { homeGridOf } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { insertCase, insertCaseEvent } from "./store/cases";
import { attachPhotos } from "./store/photos";

export interface SubmitInput {
  words: string;
  place: string;
  photoIds: string[];
}

/** Raises a case in the grid one lives in. Refuses not_found when a photo is not the actor's own and unused. */
export async function submit(tx: Tx, actor: Actor, input: SubmitInput, now: Instant): Promise<string> {
  const { communityId, memberId } = actor;
  const gridId =
    (await homeGridOf(tx, communityId, memberId)) ?? refuse("forbidden", "您登记的住址不在本社区，请联系支行。");
  const caseId = randomUUID();
  const { words, place } = input;
  await insertCase(tx, { communityId, caseId, reporterId: memberId, gridId, words, place }, now);
  const photoIds = [...new Set(input.photoIds)];
  if ((await attachPhotos(tx, communityId, memberId, caseId, photoIds)) !== photoIds.length) {
    refuse("not_found", "照片没有上传成功，请重新选一张。");
  }
  await insertCaseEvent(
    tx,
    { communityId, caseId, event: "submit", from: null, to: "submitted", by: "resident", actorId: memberId, words },
    now,
  );
  return caseId;
}
