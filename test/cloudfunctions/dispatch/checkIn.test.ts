import { callAs, refusalOf } from "../../support/call";
import { codeFor, orderIn, wrongCode } from "../../support/orders";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("checking in and out", () => {
  const world = useWorld();
  let resident: Person;
  let volunteer: Person;

  beforeEach(async () => {
    resident = await world.newResident();
    volunteer = await world.newVolunteer();
  });

  it("needs one code to begin and another to end", async () => {
    const orderId = await orderIn(world, "accepted", { resident, volunteer });
    const startCode = await codeFor(resident, orderId);
    const { order: started } = await callAs(volunteer, "dispatch", "start", { orderId, code: startCode });
    expect(started).toMatchObject({
      state: "started",
      startedAt: world.clock.now().toISOString(),
      allowedActions: ["finish"],
    });
    const finishCode = await codeFor(resident, orderId);
    expect(finishCode).not.toBe(startCode);
    expect(await refusalOf(volunteer, "dispatch", "finish", { orderId, code: startCode })).toBe("wrong_code");
    world.clock.advance({ minutes: 42, seconds: 59 });
    const { order: finished } = await callAs(volunteer, "dispatch", "finish", { orderId, code: finishCode });
    expect(finished).toMatchObject({ state: "finished", servedMinutes: 42, paidMinutes: null });
    expect((await callAs(resident, "order", "get", { orderId })).order.visitCode).toBeNull();
  });

  it("does not begin with the second code", async () => {
    const orderId = await orderIn(world, "accepted", { resident, volunteer });
    const [codes] = await world.database.sql<{ finish_code: string }>(
      "SELECT finish_code FROM visit_codes JOIN visits USING (community_id, visit_id) WHERE order_id = $1",
      [orderId],
    );
    expect(await refusalOf(volunteer, "dispatch", "start", { orderId, code: codes!.finish_code })).toBe("wrong_code");
  });

  it("happens once each", async () => {
    const orderId = await orderIn(world, "accepted", { resident, volunteer });
    const code = await codeFor(resident, orderId);
    expect(await refusalOf(volunteer, "dispatch", "finish", { orderId, code })).toBe("order_moved_on");
    await callAs(volunteer, "dispatch", "start", { orderId, code });
    expect(await refusalOf(volunteer, "dispatch", "start", { orderId, code })).toBe("order_moved_on");
  });

  it("can't begin while another visit has not ended", async () => {
    await orderIn(world, "started", { resident, volunteer });
    const orderId = await orderIn(world, "accepted", { resident, volunteer, startsInHours: 6 });
    expect(await refusalOf(volunteer, "dispatch", "start", { orderId, code: await codeFor(resident, orderId) })).toBe(
      "slot_taken",
    );
  });

  it("counts wrong codes though each is refused, and stops even the right one after five", async () => {
    const orderId = await orderIn(world, "accepted", { resident, volunteer });
    const code = await codeFor(resident, orderId);
    const tries = () => refusalOf(volunteer, "dispatch", "start", { orderId, code: wrongCode(code) });
    for (let tried = 0; tried < 5; tried += 1) expect(await tries()).toBe("wrong_code");
    expect(await tries()).toBe("too_many_attempts");
    expect(await refusalOf(volunteer, "dispatch", "start", { orderId, code })).toBe("too_many_attempts");
    world.clock.advance({ minutes: 15, seconds: -1 });
    expect(await refusalOf(volunteer, "dispatch", "start", { orderId, code })).toBe("too_many_attempts");
    world.clock.advance({ seconds: 1 });
    await callAs(volunteer, "dispatch", "start", { orderId, code });
  });

  it("counts a volunteer's wrong codes over all orders, and nobody else's", async () => {
    const [first, second] = [
      await orderIn(world, "accepted", { resident, volunteer }),
      await orderIn(world, "accepted", { resident, volunteer, startsInHours: 5 }),
    ];
    for (const orderId of [first, second, first, second, first]) {
      expect(
        await refusalOf(volunteer, "dispatch", "start", { orderId, code: wrongCode(await codeFor(resident, orderId)) }),
      ).toBe("wrong_code");
    }
    expect(
      await refusalOf(volunteer, "dispatch", "start", { orderId: second, code: await codeFor(resident, second) }),
    ).toBe("too_many_attempts");
    const other = await world.newVolunteer();
    const theirs = await orderIn(world, "accepted", { resident, volunteer: other, startsInHours: 9 });
    await callAs(other, "dispatch", "start", { orderId: theirs, code: await codeFor(resident, theirs) });
  });

  it("forgets wrong codes once a right one came", async () => {
    const orderId = await orderIn(world, "accepted", { resident, volunteer });
    const code = await codeFor(resident, orderId);
    for (let tried = 0; tried < 4; tried += 1)
      await refusalOf(volunteer, "dispatch", "start", { orderId, code: wrongCode(code) });
    await callAs(volunteer, "dispatch", "start", { orderId, code });
    const finishCode = await codeFor(resident, orderId);
    for (let tried = 0; tried < 4; tried += 1) {
      expect(await refusalOf(volunteer, "dispatch", "finish", { orderId, code: wrongCode(finishCode) })).toBe(
        "wrong_code",
      );
    }
    await callAs(volunteer, "dispatch", "finish", { orderId, code: finishCode });
  });
});
