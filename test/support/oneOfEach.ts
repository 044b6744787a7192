import { randomUUID } from "node:crypto";
import { accountOf, entryAbout } from "./auditors";
import { type Caller, callAs } from "./call";
import { addHolder, caseAt, complaint } from "./cases";
import { drawnBatch, upload } from "./hotline";
import { agreed, askedBy, offering } from "./mediations";
import { orderIn } from "./orders";
import { appointed, type Person, welcomed } from "./people";
import { aPicture } from "./pictures";
import { addReward, openShop } from "./shops";
import type { World } from "./world";

/** Ids of things of one community, by the field of an input that names them. */
export type Ids = Awaited<ReturnType<typeof oneOfEach>>;

/** The community next door as a world of its own. */
export async function worldElsewhere(world: World): Promise<World> {
  const { database, elsewhere: community } = world;
  const { communityId, grids } = community;
  const dispatcher = await appointed(database, communityId, "派单员小吴", [
    { role: "dispatcher", areaId: communityId },
  ]);
  const newResident = (building?: number) => welcomed(community, dispatcher, { building });
  return {
    ...{ ...world, community, dispatcher, newResident },
    resident: await newResident(),
    volunteer: await welcomed(community, dispatcher, { birthDate: "1990-01-01" }, true),
    gridWorker: await appointed(database, communityId, "网格员小孙", [
      { role: "gridWorker", areaId: grids[0]!.gridId },
    ]),
    shop: await openShop(database, communityId, "柳岸超市"),
  };
}

/** One of each thing that an input may name; `self` has part in what only its own people may touch. */
export async function oneOfEach(world: World, self: Person) {
  const { database, community, volunteer, shop } = world;
  const books = await booksOf(world);
  const rewardId = await addReward(database, community.communityId, shop);
  const { voucher } = await callAs(volunteer, "reward", "redeem", { rewardId });
  const { memberId } = volunteer;
  const { gridId, buildingIds } = community.grids[0]!;
  return {
    ...books,
    ...(await casesOf(world)),
    ...(await deskOf(world)),
    ...(await mediationsOf(world, self)),
    photoIds: await addPhoto(self),
    orderId: await orderIn(world, "placed"),
    rewardId,
    voucherId: voucher.voucherId,
    ...{ memberId, volunteerId: memberId, toMemberId: memberId, adviserId: memberId },
    serviceId: community.serviceIds.meal,
    buildingId: buildingIds[0]!,
    ...{ areaId: gridId, scopeId: gridId },
  };
}

/** What the auditors and the pool look at. */
async function booksOf(world: World) {
  const { database, community, resident, volunteer, dispatcher } = world;
  const entryId = await entryAbout(world, await orderIn(world, "confirmed"), "service");
  const { correction } = await callAs(dispatcher, "audit", "askReversal", { entryId, reason: "登记有误" });
  const circumstances = { livesAlone: true, lowIncome: false, disabled: false };
  const { askingId } = await callAs(resident, "points", "askPool", { amountMinutes: 1, circumstances, words: "" });
  const incidentId = randomUUID();
  await database.sql(
    `INSERT INTO incidents (community_id, incident_id, check_name, raised_at, last_found_at, breach_count, breaches)
      VALUES ($1, $2, 'sums', now(), now(), 1, '[]')`,
    [community.communityId, incidentId],
  );
  const accountId = await accountOf(world, volunteer.memberId, "point");
  return { accountId, entryId, correctionId: correction.correctionId, askingId, incidentId };
}

/** An anonymous report with a whistle, an earlier one, and a case somebody without the app raised. */
async function casesOf(world: World) {
  const { community, dispatcher } = world;
  const sameAsId = await reportIn(world);
  const caseId = await reportIn(world);
  const holderId = await addHolder(world, "community", "物业服务处", community.communityId);
  const whistleId = randomUUID();
  await callAs(dispatcher, "request", "whistle", { caseId, whistleId, holderId, words: "请到现场" });
  const { isAnonymous: _, ...said } = complaint;
  const buildingId = community.grids[0]!.buildingIds[0]!;
  const caller = { name: "赵大爷", phone: "13800000000" };
  const entry = { ...said, channel: "phone" as const, buildingId, caller };
  const { case: told } = await callAs(dispatcher, "request", "enter", entry);
  return {
    ...{ caseId, sameAsId, holderId, whistleId },
    voiceId: await voiceOf(world, caseId),
    calledId: told.caseId,
    callerVoiceId: await voiceOf(world, told.caseId),
    /** In the hands of the first grid. */
    handledId: await caseAt(world, "handling"),
    intoId: await caseAt(world, "registered"),
  };
}
async function reportIn({ resident }: World): Promise<string> {
  const photoIds = [await addPhoto(resident)];
  const report = { ...complaint, kind: "hazard" as const, photoIds, isAnonymous: true, asReport: true };
  return (await callAs(resident, "request", "submit", report)).case.caseId;
}

/** A picture of one's own that is in no case yet. */
export async function addPhoto(by: Caller): Promise<string> {
  const photoId = randomUUID();
  await callAs(by, "request", "addPhoto", { photoId, base64: aPicture() });
  return photoId;
}

function voiceOf(world: World, caseId: string): Promise<string> {
  return idIn(world, "SELECT voice_id AS id FROM case_voices WHERE case_id = $1", [caseId]);
}

async function idIn({ database }: World, query: string, values: string[]): Promise<string> {
  const [row] = await database.sql<{ id: string }>(query, values);
  return row!.id;
}

/** A file of the hotline that waits, results of another, and an hour of advice. */
async function deskOf(world: World) {
  const { dispatcher, resident } = world;
  const started = await upload(world, "工单编号\n");
  await callAs(dispatcher, "request", "startImport", started);
  const hour = { trade: "legal" as const, adviserName: "刘律师", place: "居委会", startsAt: world.clock.in(48) };
  await callAs(dispatcher, "request", "publishAdvice", { ...hour, slotMinutes: 30, slotCount: 1, weeks: 1 });
  const { items } = await callAs(resident, "request", "adviceSlots", {});
  const batchId = await drawnBatch(world);
  return { importId: started.importId, reference: started.reference, batchId, slotId: items[0]!.slotId };
}

/** A mediation nobody has come forward for, and one of one's own that is agreed. */
async function mediationsOf(world: World, self: Person) {
  const { mediationId } = await askedBy(world, await world.newResident(), await world.newResident());
  await callAs(world.gridWorker, "request", "passMediation", { mediationId });
  const mediator = await offering(world, 0);
  const own = await askedBy(world, self, await world.newResident());
  await agreed(world, own, mediator, [{ by: "other", words: "十点后不搬", dueOn: "2026-12-05" }]);
  const { room } = await callAs(self, "request", "mediation", { mediationId: own.mediationId });
  return { mediationId, promisedId: own.mediationId, promiseId: room!.promises[0]!.promiseId };
}
