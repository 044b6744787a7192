import { randomUUID } from "node:crypto";
import { answerTo, callAs, refusalOf, runJobs } from "../../support/call";
import { caseAt } from "../../support/cases";
import { agreed, askedBy, consents, offering, signs } from "../../support/mediations";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a mediation", () => {
  const world = useWorld();
  let near: Person;

  beforeAll(async () => {
    near = await offering(world, 0);
  });

  const dispute = async () => askedBy(world, await world.newResident(), await world.newResident());
  const look = async (by: Person, mediationId: string) =>
    (await callAs(by, "request", "mediation", { mediationId })).mediation;

  it("tells the other party only once a mediator has stepped in, and starts with both their consents", async () => {
    const { mediationId, asker, other } = await dispute();
    expect(await refusalOf(other, "request", "mediation", { mediationId })).toBe("not_found");
    await callAs(near, "request", "stepIn", { mediationId });
    expect(await look(other, mediationId)).toMatchObject({ state: "offered", mediatorName: near.name });
    await consents(asker, mediationId);
    expect(
      await refusalOf(near, "request", "setSession", { mediationId, startsAt: world.clock.in(24), place: "小屋" }),
    ).toBe("mediation_moved_on");
    expect(await refusalOf(near, "request", "consentMediation", { mediationId, mediatorNo: 1, forOther: true })).toBe(
      "forbidden",
    );
    await consents(other, mediationId);
    expect((await look(asker, mediationId)).state).toBe("talking");
    await callAs(other, "request", "withdrawMediation", { mediationId });
    expect(await look(asker, mediationId)).toMatchObject({ state: "closed", outcome: "withdrawn" });
  });

  it("is agreed orally with a minute, reminds of each promise once, and closes when all are kept", async () => {
    world.clock.set("2026-12-01T02:00:00.000Z");
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await agreed(world, one, near, [
      { by: "other", words: "十点后不搬椅子", dueOn: "2026-12-05" },
      { by: "asker", words: "不再敲暖气管", dueOn: "2026-12-08" },
    ]);
    expect((await look(asker, mediationId)).state).toBe("agreed");
    const reminders = async (member: Person) =>
      Number(
        (
          (await world.database.sql(
            "SELECT count(*) FROM notices WHERE about_id = $1 AND member_id = $2 AND words LIKE '%谈好的事%' AND words LIKE '%约在%'",
            [mediationId, member.memberId],
          )) as [{ count: string }]
        )[0].count,
      );
    const counts = [];
    for (let day = 0; day < 12; day++) {
      await runJobs();
      await runJobs();
      counts.push([await reminders(asker), await reminders(other)]);
      world.clock.advance({ hours: 24 });
    }
    expect(counts[2]).toEqual([0, 0]);
    expect(counts[3]).toEqual([0, 1]);
    expect(counts[4]).toEqual([0, 2]);
    expect(counts.at(-1)).toEqual([2, 2]);

    const { room } = await callAs(asker, "request", "mediation", { mediationId });
    const [first, second] = room!.promises;
    expect(await refusalOf(other, "request", "keepPromise", { mediationId, promiseId: first!.promiseId })).toBe(
      "own_promise",
    );
    await callAs(asker, "request", "keepPromise", { mediationId, promiseId: first!.promiseId });
    const { mediation } = await callAs(near, "request", "keepPromise", {
      ...{ mediationId, promiseId: second!.promiseId },
    });
    expect(mediation).toMatchObject({ state: "closed", outcome: "agreed" });
  });

  it("is for one who is not in the app spoken for by the mediator", async () => {
    const asker = await world.newResident();
    const mediationId = randomUUID();
    const other = { name: "不在线的人", buildingId: world.community.grids[0]!.buildingIds[0]!, room: "" };
    await callAs(asker, "request", "askMediation", { mediationId, matter: "楼道堆东西", other });
    await callAs(near, "request", "stepIn", { mediationId });
    await consents(asker, mediationId);
    const { mediation } = await consents(near, mediationId, true);
    expect(mediation.state).toBe("talking");
  });

  it("takes the place of a dispute when the desk proposes and the resident agrees", async () => {
    const resident = await world.newResident();
    const caseId = await caseAt(world, "submitted", { isPublic: false }, resident);
    const asking = () => ({
      ...{ mediationId: randomUUID(), matter: "楼上漏水说不通", caseId },
      other: { name: "老吴", buildingId: world.community.grids[0]!.buildingIds[0]!, room: "402" },
    });
    expect(await refusalOf(world.dispatcher, "request", "proposeMediation", { caseId })).toBe("case_moved_on");
    await callAs(world.dispatcher, "request", "register", { caseId, kind: "dispute", isPublic: false });
    expect(await refusalOf(resident, "request", "askMediation", asking())).toBe("not_proposed");
    await callAs(world.dispatcher, "request", "proposeMediation", { caseId });
    expect(await callAs(resident, "request", "mediationProposal", { caseId })).toEqual({
      ...{ isProposed: true, mediationId: null },
    });
    const input = asking();
    await callAs(resident, "request", "askMediation", input);
    expect((await callAs(world.dispatcher, "request", "get", { caseId })).case.state).toBe("closed");
    expect((await callAs(resident, "request", "mediationProposal", { caseId })).mediationId).toBe(input.mediationId);
    expect(await refusalOf(world.resident, "request", "mediationProposal", { caseId })).toBe("not_found");
  });

  it("takes the place of a dispute for each of those who raised it", async () => {
    const [one, two] = [await world.newResident(), await world.newResident()];
    const caseId = await caseAt(world, "submitted", { isPublic: true }, one);
    await callAs(world.dispatcher, "request", "register", { caseId, kind: "dispute", isPublic: true });
    await callAs(two, "request", "join", { caseId, words: "我家也是", isAnonymous: false });
    await callAs(world.dispatcher, "request", "proposeMediation", { caseId });
    for (const by of [one, two]) {
      const mediationId = randomUUID();
      const other = { name: "老吴", buildingId: world.community.grids[0]!.buildingIds[0]!, room: "402" };
      await callAs(by, "request", "askMediation", { mediationId, matter: "楼上漏水说不通", caseId, other });
      expect(await callAs(by, "request", "mediationProposal", { caseId })).toEqual({ isProposed: true, mediationId });
    }
    expect((await callAs(world.dispatcher, "request", "get", { caseId })).case.state).toBe("closed");
  });

  it("is not had with oneself", async () => {
    const { resident, community } = world;
    const other = { name: resident.name, buildingId: community.grids[0]!.buildingIds[0]!, room: "" };
    expect(
      await refusalOf(resident, "request", "askMediation", { mediationId: randomUUID(), matter: "和自己吵", other }),
    ).toBe("mediation_with_self");
  });

  it("is one step forward when both say yes at the same moment, to talking and to what was agreed", async () => {
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await callAs(near, "request", "stepIn", { mediationId });
    const both = (say: typeof consents) => Promise.all([asker, other].map((by) => say(by, mediationId)));
    await both(consents);
    expect((await look(asker, mediationId)).state).toBe("talking");
    await callAs(near, "request", "setSession", { mediationId, place: "楼下凉亭" });
    await callAs(near, "request", "keepMinute", { mediationId, sessionNo: 1, minute: "双方各让一步" });
    await callAs(near, "request", "draftAgreement", { mediationId, isOral: false, words: "各让一步", promises: [] });
    await both(signs);
    expect(await look(other, mediationId)).toMatchObject({ state: "closed", outcome: "agreed" });
    const { history } = await callAs(asker, "request", "mediation", { mediationId });
    expect(history.filter(({ event }) => event === "consent" || event === "sign")).toHaveLength(4);
  });

  it("is asked for three at a time, and no more", async () => {
    const asker = await world.newResident();
    const ask = () =>
      answerTo(asker, "request", "askMediation", {
        ...{ mediationId: randomUUID(), matter: "楼道堆东西" },
        other: { name: "不在线的人", buildingId: world.community.grids[0]!.buildingIds[0]!, room: "" },
      });
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error.code)).sort()).toEqual([
      "mediations_open",
      ...["ok", "ok", "ok"],
    ]);
  });
});
