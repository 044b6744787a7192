import { randomUUID } from "node:crypto";
import { monthOf } from "../../cloudfunctions/shared/core/time";
import type { Persona } from "../../tools/host/personas";
import { accountOf, appoint, entryAbout } from "./auditors";
import { callAs } from "./call";
import { complaint } from "./cases";
import { refusedFile } from "./hotline";
import { linkKin } from "./kin";
import { orderIn } from "./orders";
import { appointed, joinCommunity, type Person, welcomed } from "./people";
import { addReward } from "./shops";
import type { World } from "./world";

export type PersonKey =
  | "resident"
  | "neighbour"
  | "volunteer"
  | "dispatcher"
  | "merchant"
  | "gridWorker"
  | "dutyHolder"
  | "newcomer"
  | "auditor"
  | "manager"
  | "streetManager"
  | "mover";

/** What stands in the town of the tests: who is in it, and one of each thing that a page is opened for. */
export interface Town {
  people: Record<PersonKey, Persona>;
  things: Record<
    | "caseId"
    | "serviceId"
    | "waitingOrderId"
    | "acceptedOrderId"
    | "finishedOrderId"
    | "disputedOrderId"
    | "rewardId"
    | "voucherId"
    | "auditedAccountId"
    | "importId"
    | "mediationId"
    | "communityId"
    | "month"
    | "paidOrderId"
    | "entryId",
    string
  >;
}

/** The request comes once the host is up. */
type SettledTown = Omit<Town, "things"> & { things: Omit<Town["things"], "caseId"> };

const onePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const places: Record<PersonKey, { role: string; startPage: string }> = {
  resident: { role: "居民", startPage: "/pages/home/index" },
  neighbour: { role: "居民", startPage: "/pages/home/index" },
  volunteer: { role: "志愿者", startPage: "/packages/volunteer/tasks/index" },
  dispatcher: { role: "支行", startPage: "/packages/branch/desk/index" },
  merchant: { role: "商户", startPage: "/packages/merchant/verify/index" },
  gridWorker: { role: "网格员", startPage: "/packages/cases/queue/index" },
  dutyHolder: { role: "责任单位", startPage: "/packages/cases/queue/index" },
  newcomer: { role: "居民", startPage: "/pages/welcome/index" },
  auditor: { role: "审计", startPage: "/packages/audit/home/index" },
  manager: { role: "社区管理", startPage: "/packages/audit/budget/index" },
  streetManager: { role: "街道管理", startPage: "/packages/audit/clearing/index" },
  mover: { role: "居民", startPage: "/pages/home/index" },
};

/** Gives the world's people something on each of their pages; all of it through the functions. */
export async function settleTown(world: World): Promise<SettledTown> {
  const { community, database, shop, volunteer, dispatcher, gridWorker } = world;
  const neighbour = await world.newResident(1);
  const other = await welcomed(community, dispatcher, { name: "王小明" });
  await linkKin(world.resident, other, "parent");
  await world.newVolunteer(1);
  const newcomer = await joinCommunity(community, { name: "周建平" });
  const mover = await welcomed(community, dispatcher, { name: "唐玉梅" });
  const rewardId = await addReward(database, community.communityId, shop);

  const confirmed = await orderIn(world, "confirmed", { resident: neighbour, service: "repair", startsInHours: 3 });
  const { voucher } = await callAs(volunteer, "reward", "redeem", { rewardId });
  const things: SettledTown["things"] = {
    serviceId: community.serviceIds.errand,
    disputedOrderId: await orderIn(world, "disputed", { resident: neighbour, service: "cleaning", startsInHours: 5 }),
    finishedOrderId: await orderIn(world, "finished", { resident: neighbour, service: "phone", startsInHours: 7 }),
    acceptedOrderId: await orderIn(world, "accepted", { resident: neighbour, service: "company", startsInHours: 9 }),
    waitingOrderId: await orderIn(world, "placed", { resident: neighbour, service: "haircut", startsInHours: 50 }),
    paidOrderId: confirmed,
    rewardId,
    voucherId: voucher.voucherId,
    auditedAccountId: await accountOf(world, volunteer.memberId, "point"),
    entryId: await entryAbout(world, confirmed, "service"),
    importId: await refusedFile(world),
    mediationId: await openMediation(world, neighbour),
    communityId: community.communityId,
    month: monthOf(world.clock.now()),
  };
  const [auditor, manager] = [
    await appoint(world, "auditor", "郑国华"),
    await appoint(world, "communityManager", "林书琴"),
  ];
  const stopped = await accountOf(world, other.memberId, "point");
  await callAs(auditor, "audit", "suspend", { accountId: stopped, reason: "核实来路" });
  await callAs(dispatcher, "audit", "askReversal", { entryId: things.entryId, reason: "时长登记有误" });
  await callAs(other, "points", "donate", { amountMinutes: 180 });
  const circumstances = { livesAlone: true, lowIncome: false, disabled: false };
  await callAs(other, "points", "askPool", { amountMinutes: 90, circumstances, words: "每周要去医院" });
  await orderIn(world, "offered", { resident: other, service: "bills", startsInHours: 30 });
  await orderIn(world, "open", { resident: other, service: "meal", startsInHours: 33 });

  const { streetManager } = await openNextDoor(world, mover);

  const { resident } = world;
  return {
    people: personasOf({
      resident,
      neighbour,
      volunteer,
      dispatcher,
      merchant: shop.staff,
      gridWorker,
      dutyHolder: await appoint(world, "dutyHolder", "徐志强"),
      newcomer,
      auditor,
      manager,
      streetManager,
      mover,
    }),
    things,
  };
}

/** Whoever is over both opens the way to the community next door, where the mover has come to live as well. */
async function openNextDoor(world: World, mover: Person): Promise<{ streetManager: Person }> {
  const { community, elsewhere, database } = world;
  const roles = [{ role: "streetManager" as const, areaId: community.streetId }];
  const streetManager = await appointed(database, community.communityId, "方志远", roles);
  const limit = { otherCommunityId: elsewhere.communityId, limitMinutes: 6000 };
  await callAs(streetManager, "points", "setClearingLimit", limit);
  await joinCommunity(elsewhere, { name: mover.name }, mover.openid);
  return { streetManager };
}

function personasOf(people: Record<PersonKey, Person>): Town["people"] {
  const entries = Object.entries(people) as [PersonKey, Person][];
  return Object.fromEntries(
    entries.map(([key, { openid, name }]) => [key, { openid, name, ...places[key] }]),
  ) as Town["people"];
}

/** A request with its photo; its id. Pictures are kept by whoever keeps them now, so the host must be up. */
export async function raiseCase(world: World): Promise<string> {
  const photoId = randomUUID();
  await callAs(world.resident, "request", "addPhoto", { photoId, base64: onePixel });
  const { case: raised } = await callAs(world.resident, "request", "submit", {
    ...complaint,
    words: "三楼楼道灯坏了，晚上看不见",
    place: "1号楼3单元三楼",
    photoIds: [photoId],
  });
  return raised.caseId;
}

/** A quarrel of the resident with a neighbour of the next building, which the volunteer is asked to mediate; and an hour of advice. */
async function openMediation({ resident, volunteer, dispatcher, community, clock }: World, other: Person) {
  const mediationId = randomUUID();
  await callAs(volunteer, "request", "offerToMediate", { isOffered: true });
  await callAs(resident, "request", "askMediation", {
    ...{ mediationId, matter: "楼上半夜拖椅子，说过两次没有用" },
    other: { name: other.name, buildingId: community.grids[0]!.buildingIds[1]!, room: "" },
  });
  await callAs(dispatcher, "request", "publishAdvice", {
    ...{ trade: "legal", adviserName: "马律师", place: "居委会二楼", startsAt: clock.in(48) },
    ...{ slotMinutes: 30, slotCount: 3, weeks: 1 },
  });
  return mediationId;
}
