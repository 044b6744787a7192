import { randomUUID } from "node:crypto";
import { callAs, runJobs } from "./call";
import { complaint } from "./cases";
import { asJpeg, sceneOf } from "./likenessPictures";
import type { Person } from "./people";
import type { World } from "./world";

let scene = 0;

/** A picture unlike all before it. */
export const newPicture = () => asJpeg(sceneOf((scene += 1), 96, 72));

export interface Reported {
  isAnonymous?: boolean;
  place?: string;
  bytes?: Buffer;
}

/** A hazard reported for the reward, at a place of its own; the case. */
export async function reportOf(world: World, by: Person, change: Reported = {}): Promise<string> {
  const { isAnonymous = false, place = `消防通道${(scene += 1)}号`, bytes = newPicture() } = change;
  world.clock.advance({ seconds: 1 });
  const photoId = randomUUID();
  await callAs(by, "request", "addPhoto", { photoId, base64: bytes.toString("base64") });
  const { case: raised } = await callAs(by, "request", "submit", {
    ...{ ...complaint, kind: "hazard", words: "消防通道堆了杂物", place, isAnonymous, asReport: true },
    photoIds: [photoId],
  });
  return raised.caseId;
}

export const judgeValid = (by: Person, caseId: string) =>
  callAs(by, "request", "judgeReport", { caseId, verdict: { is: "valid", words: "" } });

/** The morning on which what was found valid is paid. */
export async function nextMorning(world: World): Promise<void> {
  world.clock.advance({ hours: 32 });
  await runJobs();
}

/** A report of somebody new, found valid and paid. */
export async function rewardReport(world: World): Promise<void> {
  await judgeValid(world.gridWorker, await reportOf(world, await world.newResident()));
  await nextMorning(world);
}
