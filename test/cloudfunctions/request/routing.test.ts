import { callAs, refusalOf } from "../../support/call";
import { caseAt, complaint, fixesFrom, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("routing a request", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
    // A Monday morning, so that working hours run.
    world.clock.set("2026-11-23T02:00:00.000Z");
  });

  const publish = (lines: { kind: "facility" | "hazard"; scopeId: string; holderId: string }[]) =>
    callAs(offices.manager, "request", "publishDuties", { lines });
  const give = (caseId: string, holderId: string) => ({ caseId, holderId, fixes: fixesFrom(world) });

  it("follows the list in force: nearest list, smallest part; versions before stay as they were", async () => {
    const { communityId, grids } = world.community;
    const first = await publish([{ kind: "facility", scopeId: communityId, holderId: offices.propertyId }]);
    const caseId = await caseAt(world, "triaged");
    const named = async () =>
      (await callAs(offices.desk, "request", "holders", { caseId })).items.filter((one) => one.isNamed);
    expect(await named()).toMatchObject([{ holderId: offices.propertyId }]);
    await callAs(offices.desk, "request", "assign", give(caseId, offices.propertyId));
    const second = await publish([
      { kind: "facility", scopeId: communityId, holderId: offices.propertyId },
      { kind: "facility", scopeId: grids[0]!.gridId, holderId: offices.waterId },
    ]);
    expect(second.versionNo).toBe(first.versionNo + 1);
    expect(await named()).toMatchObject([{ holderId: offices.waterId }]);
    const kept = await world.database.sql("SELECT list_version_no FROM case_assignments WHERE case_id = $1", [caseId]);
    expect(kept).toEqual([{ list_version_no: first.versionNo }]);
  });

  it("needs all five fixes", async () => {
    const caseId = await caseAt(world, "triaged");
    for (const missing of ["leader", "person", "measure", "deadlineAt", "duty"] as const) {
      const fixes: Partial<ReturnType<typeof fixesFrom>> = fixesFrom(world);
      delete fixes[missing];
      const input = { caseId, holderId: offices.propertyId, fixes } as never;
      expect(await refusalOf(offices.desk, "request", "assign", input)).toBe("invalid_input");
    }
    const late = {
      caseId,
      holderId: offices.propertyId,
      fixes: { ...fixesFrom(world), deadlineAt: world.clock.in(-1) },
    };
    expect(await refusalOf(offices.manager, "request", "assign", late)).toBe("deadline_past");
    const never = { ...late, fixes: { ...late.fixes, deadlineAt: "9999-12-31T00:00:00.000Z" } };
    expect(await refusalOf(offices.manager, "request", "assign", never)).toBe("invalid_input");
  });

  it("bounces at most once off each holder, and two refusals go to the level above", async () => {
    await publish([]);
    const caseId = await caseAt(world, "triaged");
    expect(await refusalOf(offices.desk, "request", "assign", give(caseId, offices.propertyId))).toBe("needs_ruling");
    await callAs(offices.manager, "request", "assign", give(caseId, offices.propertyId));
    const contest = { caseId, words: "不归我们管" };
    expect((await callAs(offices.property, "request", "contest", contest)).case).toMatchObject({ level: "community" });
    const toWater = { ...give(caseId, offices.waterId), reason: "主管道归水务" };
    await callAs(offices.manager, "request", "rule", toWater);
    expect((await callAs(offices.water, "request", "contest", contest)).case).toMatchObject({ level: "street" });
    const back = { ...give(caseId, offices.propertyId), reason: "指定物业办理" };
    expect(await refusalOf(offices.manager, "request", "rule", back)).toBe("forbidden");
    await callAs(offices.street, "request", "rule", back);
    const again = (await callAs(offices.property, "request", "get", { caseId })).case;
    expect(again.allowedActions).not.toContain("contest");
    expect(await refusalOf(offices.property, "request", "contest", contest)).toBe("contest_over");
    const { history } = (await callAs(world.resident, "request", "get", { caseId })).case;
    expect(history.map((moment) => [moment.event, moment.holderName]).slice(-5)).toEqual([
      ["assign", "物业服务处"],
      ["contest", "物业服务处"],
      ["rule", "水务所"],
      ["contest", "水务所"],
      ["rule", "物业服务处"],
    ]);
  });

  it("lets a duty be contested for four working hours, lunch and night not counted", async () => {
    world.clock.set("2026-11-23T08:30:00.000Z"); // 16:30
    const [inTime, late] = [await caseAt(world, "triaged"), await caseAt(world, "triaged")];
    for (const caseId of [inTime, late]) {
      await callAs(offices.manager, "request", "assign", give(caseId, offices.propertyId));
    }
    world.clock.set("2026-11-24T04:00:00.000Z"); // 12:00 the next day: an hour, and three and a half
    expect(await refusalOf(offices.property, "request", "contest", { caseId: late, words: "不归我们管" })).toBe(
      "contest_over",
    );
    world.clock.set("2026-11-24T03:30:00.000Z");
    await callAs(offices.property, "request", "contest", { caseId: inTime, words: "不归我们管" });
  });

  it("climbs by hand with the whole history, and comes down to nobody", async () => {
    const caseId = await caseAt(world, "handling");
    for (const level of ["community", "street", "district"]) {
      const { case: climbed } = await callAs(world.gridWorker, "request", "climb", { caseId, words: "需要上级协调" });
      expect(climbed.level).toBe(level);
    }
    expect(await refusalOf(world.gridWorker, "request", "climb", { caseId, words: "再上报" })).toBe("at_the_top");
    const { items } = await callAs(offices.district, "request", "desk", { which: "climbed" });
    expect(items.map((item) => item.caseId)).toContain(caseId);
    await callAs(offices.district, "request", "assign", give(caseId, offices.waterId));
    await callAs(offices.water, "request", "verify", { caseId, words: "到现场看过" });
  });

  it("gives a holder of another street's nothing of this one", async () => {
    const caseId = await caseAt(world, "triaged");
    const [{ holder_id: elsewhere }] = (await world.database.sql(
      "SELECT holder_id FROM duty_holders WHERE area_id = $1",
      [world.elsewhere.grids[0]!.gridId],
    )) as [{ holder_id: string }];
    expect(await refusalOf(offices.manager, "request", "assign", give(caseId, elsewhere))).toBe("not_found");
    expect(
      await refusalOf(offices.property, "request", "get", {
        caseId: await submitCase(world.resident, { isPublic: false }),
      }),
    ).toBe("not_found");
  });

  it("lets nobody handle what they ask for themselves", async () => {
    const worker = world.gridWorker;
    const { case: own } = await callAs(world.dispatcher, "request", "enter", {
      ...{ kind: "facility", words: complaint.words, place: complaint.place, photoIds: [] },
      ...{ isUrgent: false, isPublic: true, channel: "counter", memberId: worker.memberId },
      buildingId: world.community.grids[0]!.buildingIds[0]!,
    });
    expect(await refusalOf(worker, "request", "take", { caseId: own.caseId, fixes: fixesFrom(world) })).toBe(
      "forbidden",
    );
  });
});

describe("merging requests", () => {
  const world = useWorld();

  const voicesOf = async (caseId: string) => (await callAs(world.dispatcher, "request", "get", { caseId })).case.voices;

  it("of merged requests hears everyone in the last, and a split takes back who came with it", async () => {
    const people = await Promise.all([world.newResident(), world.newResident(), world.newResident()]);
    const [a, b, c] = await Promise.all(people.map((person) => submitCase(person)));
    const { dispatcher } = world;
    await callAs(dispatcher, "request", "merge", { caseId: a!, intoId: b! });
    await callAs(dispatcher, "request", "merge", { caseId: b!, intoId: c! });
    expect(await voicesOf(c!)).toBe(3);
    expect(await refusalOf(dispatcher, "request", "merge", { caseId: c!, intoId: a! })).toBe("case_moved_on");
    expect(await refusalOf(dispatcher, "request", "merge", { caseId: c!, intoId: c! })).toBe("merge_into_itself");
    await callAs(dispatcher, "request", "split", { caseId: b!, words: "不是同一件" });
    expect([await voicesOf(b!), await voicesOf(c!)]).toEqual([2, 1]);
    await callAs(dispatcher, "request", "split", { caseId: a!, words: "也不是同一件" });
    expect([await voicesOf(a!), await voicesOf(b!)]).toEqual([1, 1]);
  });

  it("each into the other at once ends with one merged", async () => {
    const [one, other] = await Promise.all([submitCase(world.resident), submitCase(await world.newResident())]);
    const outcomes = await Promise.allSettled([
      callAs(world.dispatcher, "request", "merge", { caseId: one, intoId: other }),
      callAs(world.dispatcher, "request", "merge", { caseId: other, intoId: one }),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  });

  it("takes one voice a person, however often they press", async () => {
    const caseId = await caseAt(world, "registered");
    const neighbour = await world.newResident();
    const join = { caseId, words: "我家门口也是", isAnonymous: false };
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => callAs(neighbour, "request", "join", join)));
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect(await refusalOf(neighbour, "request", "join", join)).toBe("already_joined");
    expect(await voicesOf(caseId)).toBe(2);
  });
});
