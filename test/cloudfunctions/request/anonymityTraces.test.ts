import { callAs } from "../../support/call";
import { bringTo, caseAt, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("an anonymous request", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const read = async (caseId: string, by = world.gridWorker) => (await callAs(by, "request", "get", { caseId })).case;

  it("that names no place is of its grid alone, and of no building", async () => {
    const author = await world.newResident(1);
    const hidden = await submitCase(author, { isAnonymous: true });
    const known = await submitCase(author);
    const rows = await world.database.sql(
      "SELECT building_id IS NULL AS nowhere, cell, latitude FROM cases WHERE case_id IN ($1, $2) ORDER BY is_anonymous DESC",
      [hidden, known],
    );
    expect(rows).toMatchObject([{ nowhere: true, cell: null, latitude: null }, { nowhere: false }]);
  });

  it("is as like from every building of its grid, so that none stands out as its author's", async () => {
    const buildings = world.community.grids[0]!.buildingIds;
    const said = { kind: "facility" as const, words: "有人半夜大声打麻将", place: "小区里" };
    const author = await world.newResident();
    const { case: told } = await callAs(author, "request", "submit", {
      ...{ ...said, photoIds: [], isUrgent: false, isPublic: true, isAnonymous: true },
      buildingId: buildings[0]!,
    });
    const from = async (buildingId: string) =>
      (await callAs(world.gridWorker, "request", "similar", { ...said, buildingId })).items
        .filter((one) => one.case.caseId === told.caseId)
        .map((one) => one.likeness);
    const likenesses = await Promise.all(buildings.map(from));
    expect(likenesses[0]).toHaveLength(1);
    expect(new Set(likenesses.map(String)).size).toBe(1);
  });

  it("tells instants to the minute, where a log tells them to the millisecond", async () => {
    const author = await world.newResident();
    world.clock.advance({ seconds: 17 });
    const caseId = await submitCase(author, { isAnonymous: true });
    await bringTo(world, caseId, "answered");
    world.clock.advance({ seconds: 20 });
    await callAs(author, "request", "sendBack", { caseId, isSolved: false, words: "还是不亮" });
    const seen = await read(caseId);
    const instants = [seen.submittedAt, seen.dueAt!, ...seen.clocks.map((clock) => clock.dueAt)];
    const said = seen.history.filter((moment) => moment.by === "voice").map((moment) => moment.at);
    expect(said).toHaveLength(2);
    for (const instant of [...instants, ...said]) expect(instant).toMatch(/:00\.000Z$/);
    const joined = await caseAt(world, "registered");
    await callAs(author, "request", "join", { caseId: joined, words: "我也是", isAnonymous: true });
    expect((await read(joined)).history.at(-1)!.at).toMatch(/:00\.000Z$/);
  });

  it("shows nobody but its author for whom it was", async () => {
    const author = await world.newResident();
    const behalf = { name: "张桂芳", consent: "inPerson" };
    const caseId = await submitCase(author, { isAnonymous: true, behalf } as never);
    expect((await read(caseId, author)).behalf).toEqual(behalf);
    for (const office of [world.gridWorker, offices.desk, offices.manager]) {
      expect((await read(caseId, office)).behalf).toBeNull();
    }
    await callAs(author, "member", "leave", {});
    expect(
      await world.database.sql("SELECT behalf_name, behalf_consent FROM case_voices WHERE case_id = $1", [caseId]),
    ).toEqual([{ behalf_name: null, behalf_consent: null }]);
  });

  it("shows nobody that somebody has left, nor when", async () => {
    const author = await world.newResident();
    const hidden = await submitCase(author, { isAnonymous: true });
    const joined = await caseAt(world, "registered");
    await callAs(author, "request", "join", { caseId: joined, words: "我也是", isAnonymous: false });
    world.clock.advance({ minutes: 7 });
    await callAs(author, "member", "leave", {});
    for (const caseId of [hidden, joined]) {
      expect((await read(caseId)).history.map(({ event }) => event)).not.toContain("forget");
    }
    expect(
      await world.database.sql("SELECT event FROM case_events WHERE case_id = $1 AND event = 'forget'", [hidden]),
    ).toEqual([]);
  });
});
