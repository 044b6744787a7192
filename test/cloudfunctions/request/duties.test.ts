import { callAs, refusalOf } from "../../support/call";
import { addHolder, type Offices, openOffices, submitCase } from "../../support/cases";
import { appointed, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("the roster", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const today = () => world.clock.in(8).slice(0, 10);
  const put = ({ memberId }: Person) => ({ day: today(), memberId });
  const told = async ({ memberId }: Person) =>
    (await world.database.sql("SELECT words FROM notices WHERE member_id = $1 AND words LIKE '紧急%'", [memberId]))
      .length;
  const urgent = { isPublic: false, isUrgent: true, words: "隔壁家暴，孩子在哭" };

  it("takes those who may lead and nobody else", async () => {
    for (const person of [await world.newResident(), world.gridWorker, offices.water]) {
      expect(await refusalOf(offices.manager, "request", "setRoster", put(person))).toBe("not_found");
    }
    await callAs(offices.manager, "request", "setRoster", put(offices.desk));
    await submitCase(world.resident, urgent);
    expect(await told(offices.desk)).toBe(1);
  });

  it("is made for days of the coming year", async () => {
    const { memberId } = offices.desk;
    const putOn = (day: string) => refusalOf(offices.manager, "request", "setRoster", { day, memberId });
    expect(await putOn(world.clock.in(-24).slice(0, 10))).toBe("starts_in_past");
    expect(await putOn(world.clock.in(370 * 24).slice(0, 10))).toBe("invalid_input");
    expect(await putOn("9999-12-31")).toBe("invalid_input");
    await callAs(offices.manager, "request", "setRoster", { day: world.clock.in(360 * 24).slice(0, 10), memberId });
  });

  it("tells no leader whose role has been taken back, but the community", async () => {
    const { communityId } = world.community;
    const leader = await appointed(world.database, communityId, "原值班员", [
      { role: "dispatcher", areaId: communityId },
    ]);
    await callAs(offices.manager, "request", "setRoster", put(leader));
    await world.database.sql(
      `UPDATE role_grants SET revoked_at = $2 WHERE role = 'dispatcher'
         AND person_id = (SELECT person_id FROM people WHERE openid = $1)`,
      [leader.openid, world.clock.in(0)],
    );
    await submitCase(world.resident, urgent);
    expect([await told(leader), await told(offices.manager)]).toEqual([0, 1]);
  });
});

describe("who a case may be given to", () => {
  const world = useWorld();

  it("comes with who leads there: the department's own leader, else the community's manager", async () => {
    const { desk, manager, water, waterId, propertyId, property, gridHolderId } = await openOffices(world);
    const empty = await addHolder(world, "department", "园林所", world.community.streetId);
    const caseId = await submitCase(world.resident);
    const { items } = await callAs(desk, "request", "holders", { caseId });
    const leaderOf = (id: string) => items.find(({ holderId }) => holderId === id)?.leader;
    expect(leaderOf(waterId)).toBe(water.name);
    expect(leaderOf(propertyId)).toBe(property.name);
    expect(leaderOf(gridHolderId)).toBe(manager.name);
    expect(leaderOf(empty)).toBe("");
  });

  it("is told to the grid workers of the place, and not to those of another", async () => {
    const { communityId, grids } = world.community;
    const caseId = await submitCase(world.resident);
    expect((await callAs(world.gridWorker, "request", "holders", { caseId })).items).not.toEqual([]);
    const other = await appointed(world.database, communityId, "别处网格员", [
      { role: "gridWorker", areaId: grids[1]!.gridId },
    ]);
    expect(await refusalOf(other, "request", "holders", { caseId })).toBe("not_found");
  });
});

describe("the list of duties", () => {
  const world = useWorld();

  it("refuses two lines for one kind at one place, and a holder whose area doesn't hold it", async () => {
    const offices = await openOffices(world);
    const { communityId, grids } = world.community;
    const publish = (...lines: object[]) =>
      refusalOf(offices.manager, "request", "publishDuties", { lines: lines as never });
    const line = { kind: "facility", scopeId: communityId, holderId: offices.propertyId };
    expect(await publish(line, line)).toBe("invalid_input");
    expect(await publish(line, { ...line, holderId: offices.waterId })).toBe("invalid_input");
    expect(await publish({ ...line, holderId: offices.gridHolderId })).toBe("not_found");
    expect(await publish({ ...line, scopeId: grids[1]!.gridId, holderId: offices.gridHolderId })).toBe("not_found");
    const ownGrid = { ...line, scopeId: grids[0]!.gridId, holderId: offices.gridHolderId };
    await callAs(offices.manager, "request", "publishDuties", { lines: [line, ownGrid] as never });
  });
});
