import { randomUUID } from "node:crypto";
import { callAs } from "../../support/call";
import { bringTo, caseAt, type Offices, openOffices, submitCase } from "../../support/cases";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

/** Who is to be gone and seen about a case. */
describe("members who ask under their names", () => {
  const world = useWorld();
  let offices: Offices;
  let author: Person;

  beforeAll(async () => {
    offices = await openOffices(world);
    author = await world.newResident();
  });

  const askers = async (caseId: string, by: Person) => (await callAs(by, "request", "get", { caseId })).case.askers;
  const asked = ({ name, address }: Person) => ({ name, door: address });
  const join = (by: Person, caseId: string, isAnonymous = false) => {
    world.clock.advance({ minutes: 1 });
    return callAs(by, "request", "join", { caseId, words: "", isAnonymous });
  };

  it("are known to the desk and to whoever handles it, with their doors", async () => {
    const neighbour = await world.newResident();
    const caseId = await caseAt(world, "registered", {}, author);
    world.clock.advance({ minutes: 1 });
    await join(neighbour, caseId);
    expect(await askers(caseId, offices.desk)).toEqual([asked(author), asked(neighbour)]);
    const given = await caseAt(world, "assigned", {}, author);
    expect(await askers(given, world.gridWorker)).toEqual([asked(author)]);
  });

  it("are known to nobody else who reads the case", async () => {
    const caseId = await caseAt(world, "assigned", {}, author);
    const call = { caseId, whistleId: randomUUID(), holderId: offices.waterId, words: "请到现场" };
    await callAs(offices.desk, "request", "whistle", call);
    const readers = [author, await world.newResident(), offices.water, offices.street, offices.district];
    for (const reader of readers) expect(await askers(caseId, reader)).toEqual([]);
    const waiting = await submitCase(author);
    expect(await askers(waiting, world.gridWorker)).toEqual([]);
  });

  it("are not those of an anonymous case, nor one who joined without a name", async () => {
    const hidden = await submitCase(author, { isAnonymous: true });
    await bringTo(world, hidden, "assigned");
    await join(await world.newResident(), hidden);
    const open = await caseAt(world, "assigned", {}, author);
    await join(await world.newResident(), open, true);
    for (const reader of [offices.desk, offices.manager, world.gridWorker]) {
      expect(await askers(hidden, reader)).toEqual([]);
      expect(await askers(open, reader)).toEqual([asked(author)]);
    }
  });

  it("come along when their case is merged, and an anonymous one stays unknown", async () => {
    const intoId = await caseAt(world, "registered", {}, author);
    world.clock.advance({ minutes: 1 });
    const named = await submitCase(world.resident);
    const hidden = await submitCase(await world.newResident(), { isAnonymous: true });
    for (const caseId of [named, hidden]) await callAs(offices.desk, "request", "merge", { caseId, intoId });
    expect(await askers(intoId, offices.desk)).toEqual([asked(author), asked(world.resident)]);
    expect(await askers(named, offices.desk)).toEqual([]);
  });

  it("are no longer shown once they took it back, the case is closed, or they left", async () => {
    const caseId = await caseAt(world, "registered", {}, author);
    const [restless, leaving] = [await world.newResident(), await world.newResident()];
    for (const one of [restless, leaving]) await join(one, caseId);
    await callAs(restless, "request", "withdraw", { caseId, words: "不用了" });
    await callAs(leaving, "member", "leave", {});
    expect(await askers(caseId, offices.desk)).toEqual([asked(author)]);
    const done = await caseAt(world, "answered", {}, author);
    expect(await askers(done, world.gridWorker)).toEqual([asked(author)]);
    await callAs(author, "request", "close", { caseId: done });
    for (const reader of [offices.desk, world.gridWorker]) expect(await askers(done, reader)).toEqual([]);
  });
});
