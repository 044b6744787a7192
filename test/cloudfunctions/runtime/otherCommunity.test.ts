import { contract, type FunctionName } from "@contract";
import type { Action } from "@contract/action";
import { randomUUID } from "node:crypto";
import { type z } from "zod";
import { accountOf, entryAbout } from "../../support/auditors";
import { answerTo, callAs, codeOf } from "../../support/call";
import { orderIn } from "../../support/orders";
import { appointed, grant, joinCommunity, type Person, welcomed } from "../../support/people";
import { aPicture } from "../../support/pictures";
import { addReward, openShop } from "../../support/shops";
import { useWorld, type World } from "../../support/world";

/** Ids of things, by the input's field that names them. */
type Ids = Record<
  | "orderId"
  | "volunteerId"
  | "rewardId"
  | "voucherId"
  | "caseId"
  | "photoIds"
  | "memberId"
  | "serviceId"
  | "buildingId"
  | "toMemberId"
  | "askingId"
  | "accountId"
  | "entryId"
  | "correctionId"
  | "incidentId",
  string
>;

const words = "灯还是不亮";
const circumstances = { livesAlone: true, lowIncome: false, disabled: false };
const rest: Record<string, object> = {
  "order/book": { startsAt: "2026-11-22T01:00:00Z", durationMinutes: 60, place: "1号楼", note: "" },
  "order/cancel": { reason: "" },
  "order/confirm": { stars: 5, words: "" },
  "order/dispute": { reason: "没有来" },
  "dispatch/release": { reason: "生病了" },
  "dispatch/start": { code: "123456" },
  "dispatch/finish": { code: "123456" },
  "dispatch/resolve": { outcome: "void", reason: "没有来" },
  "member/join": { name: "王小二", birthDate: "1990-01-01", room: "101" },
  "member/verify": { asVolunteer: false },
  "points/gift": { amountMinutes: 1 },
  "points/askPool": { consent: "inPerson", amountMinutes: 1, circumstances, words: "" },
  "points/confirmNeed": { circumstances },
  "points/allocate": { amountMinutes: 1, reason: "一个人住" },
  "points/declineAsk": { reason: "下次再办" },
  "audit/suspend": { reason: "核实来路" },
  "audit/lift": { reason: "已核实" },
  "audit/askReversal": { reason: "登记有误" },
  "audit/refuseReversal": { reason: "没有错" },
  "audit/resolveIncident": { note: "已找到原因" },
  "request/submit": { words, place: "楼道" },
  "request/answer": { words },
  "request/sendBack": { words },
};
/** Ids that point at nothing of a community: the caller makes the photo's, and buildings are asked of the community named. */
const namesNothing = new Set([
  ...["request/addPhoto.photoId", "member/buildings.communityId"],
  // Another community is what these are about; clearing.test.ts has their refusals.
  ...["points/send.toCommunityId", "points/setClearingLimit.otherCommunityId"],
]);

const cases = (Object.keys(contract) as FunctionName[]).flatMap((name) =>
  Object.entries(contract[name] as Record<string, Action>).flatMap(([action, { input }]) =>
    Object.keys((input as z.ZodObject).shape)
      .filter((field) => /Ids?$/.test(field) && !namesNothing.has(`${name}/${action}.${field}`))
      .map((field) => ({ name, action, field: field as keyof Ids })),
  ),
);

describe("an id of another community", () => {
  const world = useWorld();
  let here: Ids;
  let there: Ids;
  let mayor: Person;

  beforeAll(async () => {
    mayor = await allPowerful(world);
    here = await oneOfEach(world);
    there = await oneOfEach(await worldElsewhere(world));
  });

  it("is tried in every action that takes one", () => {
    expect(cases.length).toBeGreaterThanOrEqual(22);
  });

  it.each(cases)(
    "is not found by $name/$action in $field, whatever roles one holds here",
    async ({ name, action, field }) => {
      for (const foreign of [there[field], randomUUID()]) {
        const answer = await answerTo(caller(action), name, action, inputOf(name, action, field, foreign));
        expect(codeOf(answer)).toBe(field === "volunteerId" ? "not_a_volunteer" : "not_found");
      }
    },
  );

  it("changes nothing there", async () => {
    const [order] = await world.database.sql("SELECT state FROM orders WHERE order_id = $1", [there.orderId]);
    expect(order).toEqual({ state: "placed" });
  });

  it("is a code nobody knows, at a shop of this community", async () => {
    const [{ code }] = (await world.database.sql<{ code: string }>("SELECT code FROM vouchers WHERE voucher_id = $1", [
      there.voucherId,
    ])) as [{ code: string }];
    expect(codeOf(await answerTo(world.shop.staff, "reward", "verify", { code }))).toBe("voucher_unknown");
  });

  it("is no community at all, to join", async () => {
    const input = { name: "王小二", birthDate: "1990-01-01", buildingId: here.buildingId, room: "101" };
    const stranger = { openid: "oNOBODY", communityId: randomUUID() };
    expect(codeOf(await answerTo(stranger, "member", "join", input))).toBe("not_found");
    expect(codeOf(await answerTo(stranger, "order", "home", {}))).toBe("not_a_member");
  });

  const caller = (action: string) =>
    action === "join" ? { openid: `o${randomUUID()}`, communityId: mayor.communityId } : mayor;

  function inputOf(name: string, action: string, field: keyof Ids, id: string): object {
    const own = action === "offer" ? { orderId: here.orderId, volunteerId: here.volunteerId } : {};
    return { ...own, ...rest[`${name}/${action}`], [field]: field === "photoIds" ? [id] : id };
  }
});

/** A resident who holds every role of their community. */
async function allPowerful(world: World): Promise<Person> {
  const { communityId } = world.community;
  const mayor = await world.newResident();
  for (const role of ["volunteer", "dispatcher", "gridWorker", "merchant", "auditor"] as const) {
    await grant(world.database, mayor.openid, role, communityId);
  }
  return mayor;
}

async function worldElsewhere(world: World): Promise<World> {
  const { database, elsewhere: community } = world;
  const { communityId } = community;
  const dispatcher = await appointed(database, communityId, "派单员小吴", [
    { role: "dispatcher", areaId: communityId },
  ]);
  const resident = await welcomed(community, dispatcher, {});
  const volunteer = await welcomed(community, dispatcher, { birthDate: "1990-01-01" }, true);
  const shop = await openShop(database, communityId, "柳岸超市");
  return { ...world, community, dispatcher, resident, volunteer, shop };
}

async function oneOfEach(world: World): Promise<Ids> {
  const { database, community, resident, volunteer, shop } = world;
  const confirmed = await orderIn(world, "confirmed");
  const rewardId = await addReward(database, community.communityId, shop);
  const { voucher } = await callAs(volunteer, "reward", "redeem", { rewardId });
  const photos = [randomUUID(), randomUUID()];
  for (const photoId of photos) await callAs(resident, "request", "addPhoto", { photoId, base64: aPicture() });
  const submitted = await callAs(resident, "request", "submit", { words, place: "楼道", photoIds: [photos[0]!] });
  const newcomer = await joinCommunity(community);
  const entryId = await entryAbout(world, confirmed, "service");
  const asked = { entryId, reason: "登记有误" };
  return {
    accountId: await accountOf(world, volunteer.memberId, "point"),
    entryId,
    correctionId: (await callAs(world.dispatcher, "audit", "askReversal", asked)).correction.correctionId,
    incidentId: await raiseIncident(world),
    orderId: await orderIn(world, "placed"),
    volunteerId: volunteer.memberId,
    rewardId,
    voucherId: voucher.voucherId,
    caseId: submitted.case.caseId,
    photoIds: photos[1]!,
    memberId: newcomer.memberId,
    toMemberId: newcomer.memberId,
    askingId: (await callAs(resident, "points", "askPool", { amountMinutes: 1, circumstances, words: "" })).askingId,
    serviceId: community.serviceIds.meal,
    buildingId: community.grids[0]!.buildingIds[0]!,
  };
}

async function raiseIncident({ database, community }: World): Promise<string> {
  const incidentId = randomUUID();
  await database.sql(
    `INSERT INTO incidents (community_id, incident_id, check_name, raised_at, last_found_at, breach_count, breaches)
      VALUES ($1, $2, 'sums', now(), now(), 1, '[]')`,
    [community.communityId, incidentId],
  );
  return incidentId;
}
