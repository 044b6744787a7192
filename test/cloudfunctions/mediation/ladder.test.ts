import { callAs, codeOf, refusalOf, runJobs } from "../../support/call";
import { linkKin } from "../../support/kin";
import { agreed, askedBy, offering, refusesMediator, seated, signs, talking } from "../../support/mediations";
import { appointed, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("the ladder of mediation", () => {
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
    const helpers = [world.volunteer, await world.newVolunteer(), await world.newVolunteer()];
    const { candidates } = await callAs(manager, "request", "mediation", { mediationId });
    // Half of those who may, by lot.
    expect(candidates).toHaveLength(2);
    const { memberId } = candidates[0]!;
    await callAs(manager, "request", "inviteMediator", { mediationId, memberId });
    expect(await seated(helpers, mediationId)).toEqual(helpers.filter((one) => one.memberId === memberId));
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

  it("lets each party refuse a mediator once", async () => {
    const { mediationId, asker, other } = await dispute();
    await callAs(near, "request", "stepIn", { mediationId });
    await refusesMediator(other, mediationId);
    await callAs(sameGrid, "request", "stepIn", { mediationId });
    expect(codeOf(await refusesMediator(other, mediationId))).toBe("refused_before");
    await refusesMediator(asker, mediationId);
    await callAs(far, "request", "stepIn", { mediationId });
    expect(codeOf(await refusesMediator(asker, mediationId))).toBe("refused_before");
    await callAs(other, "request", "withdrawMediation", { mediationId });
    expect(await look(asker, mediationId)).toMatchObject({ outcome: "declined" });
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

  it("passes on to the next nearest when the mediator can't go on, and tells both", async () => {
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await agreed(world, one, near, [], false, "drafted");
    await callAs(near, "request", "passMediation", { mediationId });
    expect(await seated(everyone(), mediationId)).toEqual([sameGrid]);
    const { mediation, room } = await callAs(asker, "request", "mediation", { mediationId });
    expect(mediation).toMatchObject({ state: "asked", rung: "neighbours" });
    expect(room!.agreement).toBeNull();
    const told = await world.database.sql(
      "SELECT DISTINCT member_id FROM notices WHERE about_id = $1 AND words LIKE '%换一位%'",
      [mediationId],
    );
    expect(told).toHaveLength(2);
    await callAs(other, "request", "withdrawMediation", { mediationId });
  });

  it("climbs when what was agreed is not kept, and keeps what both had confirmed", async () => {
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await agreed(world, one, near, [{ by: "other", words: "十点后不搬椅子", dueOn: "2027-12-05" }]);
    await callAs(asker, "request", "failMediation", { mediationId });
    for (const by of [asker, other]) {
      const { mediation, room } = await callAs(by, "request", "mediation", { mediationId });
      expect(mediation).toMatchObject({ state: "asked", rung: "building" });
      expect(room).toMatchObject({ agreement: null, promises: [] });
      expect(room!.pastAgreements).toMatchObject([{ rung: "neighbours", isOral: true }]);
    }
    await talking(one, lead);
    const again = { isOral: false, words: "第二次谈好的，铺地毯" };
    const promises = [{ by: "other" as const, words: "铺地毯", dueOn: "2027-12-20" }];
    await callAs(lead, "request", "draftAgreement", { mediationId, ...again, promises });
    for (const by of [asker, other]) await signs(by, mediationId);
    await callAs(other, "request", "failMediation", { mediationId });
    for (const by of [asker, other]) {
      const { pastAgreements } = (await callAs(by, "request", "mediation", { mediationId })).room!;
      expect(pastAgreements.map(({ rung }) => rung)).toEqual(["neighbours", "building"]);
      expect(pastAgreements[0]!.words).toContain("十点后不搬");
      expect(pastAgreements[1]).toEqual({ rung: "building", ...again });
    }
    await callAs(asker, "request", "withdrawMediation", { mediationId });
  });

  it("is not stepped into by one who has become kin of a party", async () => {
    const { mediationId, asker } = await dispute();
    await linkKin(asker, near);
    expect(await refusalOf(near, "request", "stepIn", { mediationId })).toBe("not_impartial");
    await callAs(near, "request", "passMediation", { mediationId });
    expect(await seated(everyone(), mediationId)).toEqual([sameGrid]);
    await callAs(asker, "request", "withdrawMediation", { mediationId });
  });
});
