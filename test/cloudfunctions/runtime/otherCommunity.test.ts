import { roles } from "@contract/action";
import type { ErrorCode } from "@contract/errors";
import { randomUUID } from "node:crypto";
import { answerTo, codeOf } from "../../support/call";
import { actions, fieldOf, isId, leavesOf, type Path, samplesOf, withValue } from "../../support/inputs";
import { addPhoto, type Ids, oneOfEach, worldElsewhere } from "../../support/oneOfEach";
import { grant, type Person } from "../../support/people";
import { useWorld, type World } from "../../support/world";

/** Ids that point at nothing of a community. */
const namesNothing = new Set([
  // The caller makes them, so that a retry makes one thing.
  ...["request/addPhoto.photoId", "request/whistle.whistleId", "request/askMediation.mediationId"],
  "request/recordOral.recordId",
  // Buildings are asked of the community named.
  "member/buildings.communityId",
  // Another community is what these are about; clearing.test.ts has their refusals.
  ...["points/send.toCommunityId", "points/setClearingLimit.otherCommunityId"],
]);

/** What is said where it is not `not_found`; each says as much of an id nobody has. */
const otherCodes: Record<string, ErrorCode> = {
  // A volunteer is chosen from a list: what helps is choosing another.
  "dispatch/offer.volunteerId": "not_a_volunteer",
  // A building elsewhere is a place elsewhere.
  "request/submit.buildingId": "outside_area",
  "request/enter.buildingId": "outside_area",
  "request/bookAdviceFor.buildingId": "outside_area",
  // Nobody proposed it to the caller, whosever case it is.
  "request/askMediation.caseId": "not_proposed",
  // Only who is on the list the community was given may be asked.
  "request/inviteMediator.memberId": "not_impartial",
  // Only what was asked by the other office can be opened.
  "request/unmask.voiceId": "not_masked",
  "request/refuseUnmask.voiceId": "not_masked",
};

/** Asked of every keystroke: nothing is like it, where there is nothing. */
const findsNothing = new Set(["request/similar.buildingId"]);

const cases = actions.flatMap(({ name, action, input }) => {
  const paths = new Map<string, Path>();
  for (const sample of samplesOf(input)) {
    for (const path of leavesOf(sample)) if (isId(fieldOf(path))) paths.set(path.join("."), path);
  }
  return [...paths]
    .map(([where, path]) => ({ name, action, where, path, call: `${name}/${action}.${fieldOf(path)}` }))
    .filter(({ call }) => !namesNothing.has(call));
});

describe("an id of another community", () => {
  const world = useWorld();
  let here: Ids;
  let there: Ids;
  let mayor: Person;
  let standsIn: Record<string, Partial<Record<string, string>>>;

  beforeAll(async () => {
    mayor = await world.newResident();
    here = await oneOfEach(world, mayor);
    const next = await worldElsewhere(world);
    there = await oneOfEach(next, await next.newResident());
    await makeAllPowerful(world, mayor);
    // What has come so far that the id under test is looked at.
    standsIn = {
      "member/join": { birthDate: "1990-01-01" },
      "request/answer": { caseId: here.handledId },
      "request/recordWord": { caseId: here.calledId, voiceId: here.callerVoiceId },
      "request/recordWish": { caseId: here.calledId, voiceId: here.callerVoiceId },
      "request/keepPromise": { mediationId: here.promisedId },
    };
  });

  const sampleFor = ({ name, action, path }: (typeof cases)[number], given = {}) => {
    const { input } = actions.find((one) => one.name === name && one.action === action)!;
    const samples = samplesOf(input, { ...here, ...standsIn[`${name}/${action}`], ...given });
    return samples.find((sample) => leavesOf(sample).some((leaf) => `${leaf}` === `${path}`));
  };

  it("is tried in every action that takes one", () => {
    const tried = new Set(cases.map(({ call }) => call));
    expect(tried.size).toBeGreaterThanOrEqual(110);
    expect(Object.keys(otherCodes).filter((call) => !tried.has(call))).toEqual([]);
  });

  it.each(cases)("is not found by $call at $where, whatever roles one holds here", async (one) => {
    const { name, action, path, call } = one;
    const theirs = (there as Partial<Record<string, string>>)[fieldOf(path)]!;
    for (const foreign of [theirs, randomUUID()]) {
      const answer = await answerTo(callerOf(call), name, action, withValue(sampleFor(one), path, foreign));
      if (findsNothing.has(call)) expect(answer).toEqual({ ok: true, data: { items: [] } });
      else expect(codeOf(answer)).toBe(otherCodes[call] ?? "not_found");
    }
  });

  it("changes nothing there", async () => {
    const [order] = await world.database.sql("SELECT state FROM orders WHERE order_id = $1", [there.orderId]);
    expect(order).toEqual({ state: "placed" });
    const [line] = await world.database.sql("SELECT state, holder_id FROM cases WHERE case_id = $1", [there.caseId]);
    expect(line).toEqual({ state: "submitted", holder_id: null });
    const [mediation] = await world.database.sql("SELECT state FROM mediations WHERE mediation_id = $1", [
      there.mediationId,
    ]);
    expect(mediation).toEqual({ state: "asked" });
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

  it("is what calls with several ids were refused for: with this community's own they are not", async () => {
    const stillRefused = [];
    for (const one of cases) {
      if (one.call in otherCodes || leavesOf(sampleFor(one)).filter((path) => isId(fieldOf(path))).length < 2) continue;
      const own = sampleFor(one, { photoIds: await addPhoto(mayor) });
      const answer = await answerTo(callerOf(one.call), one.name, one.action, own);
      if (!answer.ok && answer.error.code === "not_found") stillRefused.push(one.call);
    }
    expect(stillRefused).toEqual([]);
  });

  const callerOf = (call: string) =>
    call.startsWith("member/join") ? { openid: `o${randomUUID()}`, communityId: mayor.communityId } : mayor;
});

/** Gives a resident every role of their community, and none of another's. */
async function makeAllPowerful({ database, community }: World, { openid }: Person): Promise<void> {
  const { communityId, grids } = community;
  for (const role of roles) if (role !== "resident") await grant(database, openid, role, communityId);
  await grant(database, openid, "gridWorker", grids[0]!.gridId);
}
