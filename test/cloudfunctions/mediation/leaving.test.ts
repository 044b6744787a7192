import { callAs } from "../../support/call";
import { agreed, askedBy, consents, offering, seated, SECRET, talking } from "../../support/mediations";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a mediation of which somebody leaves", () => {
  const world = useWorld();
  let near: Person;
  let sameGrid: Person;

  beforeAll(async () => {
    sameGrid = await offering(world, 1);
    near = await offering(world, 0);
  });

  const dispute = async () => askedBy(world, await world.newResident(), await world.newResident());
  const look = async (by: Person, mediationId: string) =>
    (await callAs(by, "request", "mediation", { mediationId })).mediation;

  it("ends when a party leaves the community, and is handed on when the mediator does", async () => {
    const one = await dispute();
    await callAs(near, "request", "stepIn", { mediationId: one.mediationId });
    await callAs(one.asker, "member", "leave", {});
    expect(await look(one.other, one.mediationId)).toMatchObject({ state: "closed", outcome: "withdrawn" });
    const { room } = await callAs(one.other, "request", "mediation", { mediationId: one.mediationId });
    expect(room!.matter).not.toBe(SECRET);

    const two = await dispute();
    expect(await seated([near, sameGrid], two.mediationId)).toEqual([near]);
    await callAs(near, "member", "leave", {});
    expect(await seated([sameGrid], two.mediationId)).toEqual([sameGrid]);
    await callAs(two.asker, "request", "withdrawMediation", { mediationId: two.mediationId });
  });

  it("forgets the other party's name and door, and minutes where nothing was agreed", async () => {
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await agreed(world, one, sameGrid, [], true, "minuted");
    await callAs(other, "member", "leave", {});
    const { room } = await callAs(asker, "request", "mediation", { mediationId });
    expect(JSON.stringify(room)).not.toContain(other.name);
    expect(room!.sessions[0]!.minute).not.toContain(SECRET);
    const traces = await world.database.sql(
      `SELECT FROM mediation_papers WHERE mediation_id = $1 AND other_name = $2
         UNION ALL SELECT FROM mediators WHERE member_id = $3`,
      [mediationId, other.name, other.memberId],
    );
    expect(traces).toEqual([]);
  });

  it("leaves to the other party what both had agreed", async () => {
    const one = await dispute();
    await agreed(world, one, sameGrid, []);
    await callAs(one.asker, "member", "leave", {});
    const { room } = await callAs(one.other, "request", "mediation", { mediationId: one.mediationId });
    expect(room!.agreement!.words).toContain("十点后不搬");
    expect(room!.matter).not.toBe(SECRET);
  });

  it("hands a talk on when its mediator leaves in the middle of it", async () => {
    const one = await dispute();
    const { mediationId, asker } = one;
    await talking(one, sameGrid);
    const next = await offering(world, 1);
    await callAs(sameGrid, "member", "leave", {});
    expect(await look(asker, mediationId)).toMatchObject({ state: "asked", rung: "neighbours" });
    await talking(one, next);
    expect((await look(asker, mediationId)).state).toBe("talking");
  });

  it("is spoken for by the mediator when the other party leaves before they were told", async () => {
    const mediator = await offering(world, 0);
    const { mediationId, asker, other } = await dispute();
    await callAs(other, "member", "leave", {});
    await callAs(mediator, "request", "stepIn", { mediationId });
    await consents(asker, mediationId);
    await consents(mediator, mediationId, true);
    expect((await look(asker, mediationId)).state).toBe("talking");
  });
});
