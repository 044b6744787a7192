import { callAs, refusalOf } from "../../support/call";
import { type Offices, openOffices, submitCase } from "../../support/cases";
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
