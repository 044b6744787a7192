import { randomUUID } from "node:crypto";
import { callAs, refusalOf, runJobs } from "../../support/call";
import { caseAt } from "../../support/cases";
import { agreed, askedBy, offering, seated, SECRET, talking } from "../../support/mediations";
import { appointed, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a mediation", () => {
  const world = useWorld();
  let manager: Person;
  let lead: Person;
  let near: Person;
  let sameGrid: Person;
  let far: Person;

  beforeAll(async () => {
    const { database, community } = world;
    const { communityId, grids } = community;
    manager = await appointed(database, communityId, "社区林主任", [{ role: "communityManager", areaId: communityId }]);
    lead = await appointed(database, communityId, "楼长老赵", [
      { role: "buildingLead", areaId: grids[0]!.buildingIds[0]! },
    ]);
    far = await offering(world, 2);
    sameGrid = await offering(world, 1);
    near = await offering(world, 0);
  });

  const dispute = async () => askedBy(world, await world.newResident(), await world.newResident());
  const look = async (by: Person, mediationId: string) =>
    (await callAs(by, "request", "mediation", { mediationId })).mediation;
  const everyone = () => [near, sameGrid, far, lead, world.gridWorker, manager];

  it("invites the nearest first: the building, the grid, the community, then up the ladder", async () => {
    const { mediationId, asker } = await dispute();
    for (const [mediator, rung] of [
      [near, "neighbours"],
      [sameGrid, "neighbours"],
      [far, "neighbours"],
      [lead, "building"],
      [world.gridWorker, "grid"],
      [manager, "community"],
    ] as const) {
      expect(await seated(everyone(), mediationId)).toEqual([mediator]);
      expect((await look(asker, mediationId)).rung).toBe(rung);
      await callAs(mediator, "request", "passMediation", { mediationId });
    }
    expect(await seated(everyone(), mediationId)).toEqual([]);
    expect(await refusalOf(manager, "request", "inviteMediator", { mediationId, memberId: near.memberId })).toBe(
      "not_impartial",
    );
    const helper = await world.newResident();
    await callAs(manager, "request", "inviteMediator", { mediationId, memberId: helper.memberId });
    expect(await seated([helper], mediationId)).toEqual([helper]);
  });

  it("passes to the next when the one invited says nothing for a day", async () => {
    const { mediationId } = await dispute();
    world.clock.advance({ hours: 23 });
    await runJobs();
    expect(await seated(everyone(), mediationId)).toEqual([near]);
    world.clock.advance({ hours: 1 });
    await runJobs();
    expect(await seated(everyone(), mediationId)).toEqual([sameGrid]);
    await callAs(sameGrid, "request", "passMediation", { mediationId });
  });

  it("tells the other party only once a mediator has stepped in, and starts with both their consents", async () => {
    const { mediationId, asker, other } = await dispute();
    expect(await refusalOf(other, "request", "mediation", { mediationId })).toBe("not_found");
    await callAs(near, "request", "stepIn", { mediationId });
    expect(await look(other, mediationId)).toMatchObject({ state: "offered", mediatorName: near.name });
    await callAs(asker, "request", "consentMediation", { mediationId, forOther: false });
    expect(
      await refusalOf(near, "request", "setSession", { mediationId, startsAt: world.clock.in(24), place: "小屋" }),
    ).toBe("mediation_moved_on");
    expect(await refusalOf(near, "request", "consentMediation", { mediationId, forOther: true })).toBe("forbidden");
    await callAs(other, "request", "consentMediation", { mediationId, forOther: false });
    expect((await look(asker, mediationId)).state).toBe("talking");
    await callAs(other, "request", "withdrawMediation", { mediationId });
    expect(await look(asker, mediationId)).toMatchObject({ state: "closed", outcome: "withdrawn" });
  });

  it("lets each party refuse a mediator once", async () => {
    const { mediationId, asker, other } = await dispute();
    await callAs(near, "request", "stepIn", { mediationId });
    await callAs(other, "request", "refuseMediator", { mediationId });
    await callAs(sameGrid, "request", "stepIn", { mediationId });
    expect(await refusalOf(other, "request", "refuseMediator", { mediationId })).toBe("refused_before");
    await callAs(asker, "request", "refuseMediator", { mediationId });
    await callAs(far, "request", "stepIn", { mediationId });
    expect(await refusalOf(asker, "request", "refuseMediator", { mediationId })).toBe("refused_before");
    await callAs(other, "request", "withdrawMediation", { mediationId });
    expect(await look(asker, mediationId)).toMatchObject({ outcome: "declined" });
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

  it("wants a minute before an agreement", async () => {
    const one = await dispute();
    await talking(one, near);
    const { mediationId } = one;
    const input = { mediationId, isOral: true, words: "以后轻一点", promises: [] };
    expect(await refusalOf(near, "request", "draftAgreement", input)).toBe("no_minute");
    await callAs(one.asker, "request", "withdrawMediation", { mediationId });
  });

  it("climbs when the calendar month is over, and ends at the top", async () => {
    world.clock.set("2027-01-31T02:00:00.000Z");
    const one = await dispute();
    const { mediationId, asker } = one;
    await talking(one, near);
    expect((await look(asker, mediationId)).dueAt).toBe("2027-02-28T02:00:00.000Z");
    for (const [instant, rung] of [
      ["2027-02-28T01:59:00.000Z", "neighbours"],
      ["2027-02-28T02:00:00.000Z", "building"],
    ] as const) {
      world.clock.set(instant);
      await runJobs();
      expect((await look(asker, mediationId)).rung).toBe(rung);
    }
    expect(await refusalOf(near, "request", "mediation", { mediationId })).toBe("not_found");
    for (const mediator of [lead, world.gridWorker, manager]) {
      await talking(one, mediator);
      await callAs(mediator, "request", "failMediation", { mediationId });
    }
    expect(await look(asker, mediationId)).toMatchObject({ state: "closed", outcome: "failed", rung: "community" });
  });

  it("is for one who is not in the app spoken for by the mediator", async () => {
    const asker = await world.newResident();
    const mediationId = randomUUID();
    const other = { name: "不在线的人", buildingId: world.community.grids[0]!.buildingIds[0]!, room: "" };
    await callAs(asker, "request", "askMediation", { mediationId, matter: "楼道堆东西", other });
    await callAs(near, "request", "stepIn", { mediationId });
    await callAs(asker, "request", "consentMediation", { mediationId, forOther: false });
    const { mediation } = await callAs(near, "request", "consentMediation", { mediationId, forOther: true });
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

  it("ends when a party leaves the community, and is handed on when the mediator does", async () => {
    const one = await dispute();
    await callAs(near, "request", "stepIn", { mediationId: one.mediationId });
    await callAs(one.asker, "member", "leave", {});
    expect(await look(one.other, one.mediationId)).toMatchObject({ state: "closed", outcome: "withdrawn" });
    const { room } = await callAs(one.other, "request", "mediation", { mediationId: one.mediationId });
    expect(room!.matter).not.toBe(SECRET);

    const two = await dispute();
    expect(await seated(everyone(), two.mediationId)).toEqual([near]);
    await callAs(near, "member", "leave", {});
    expect(await seated([sameGrid], two.mediationId)).toEqual([sameGrid]);
    await callAs(two.asker, "request", "withdrawMediation", { mediationId: two.mediationId });
  });

  it("is not had with oneself", async () => {
    const { resident, community } = world;
    const other = { name: resident.name, buildingId: community.grids[0]!.buildingIds[0]!, room: "" };
    expect(
      await refusalOf(resident, "request", "askMediation", { mediationId: randomUUID(), matter: "和自己吵", other }),
    ).toBe("mediation_with_self");
  });
});
