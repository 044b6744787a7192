import { randomUUID } from "node:crypto";
import { answerTo, callAs, refusalOf } from "../../support/call";
import { balancesOf, codeFor, orderIn, wrongCode } from "../../support/orders";
import { useWorld } from "../../support/world";

describe("a write that is sent again", () => {
  const world = useWorld({ max: 16 });
  const booking = () => ({
    serviceId: world.community.serviceIds.meal,
    startsAt: world.clock.in(3),
    durationMinutes: 60,
    place: "3单元502",
    note: "少盐",
  });

  it("returns the first answer and does the thing once", async () => {
    const resident = await world.newResident();
    const [requestId, input] = [randomUUID(), booking()];
    const first = await callAs(resident, "order", "book", input, { requestId });
    world.clock.advance({ minutes: 30 });
    expect(await callAs(resident, "order", "book", input, { requestId })).toEqual(first);
    expect((await callAs(resident, "order", "mine", { which: "open" })).items).toHaveLength(1);
    expect((await balancesOf(resident)).minutes.held).toBe(60);
  });

  it("returns the first answer though the input's keys come in another order", async () => {
    const resident = await world.newResident();
    const [requestId, input] = [randomUUID(), booking()];
    const first = await callAs(resident, "order", "book", input, { requestId });
    const turned = Object.fromEntries(Object.entries(input).reverse()) as typeof input;
    expect(await callAs(resident, "order", "book", turned, { requestId })).toEqual(first);
  });

  it("returns one answer to eight sent at once", async () => {
    const resident = await world.newResident();
    const [requestId, input] = [randomUUID(), booking()];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => callAs(resident, "order", "book", input, { requestId })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await balancesOf(resident)).minutes.held).toBe(60);
  });

  it("returns one answer to eight check-ins sent at once", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "accepted", { resident, volunteer });
    const [requestId, code] = [randomUUID(), await codeFor(resident, orderId)];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => callAs(volunteer, "dispatch", "start", { orderId, code }, { requestId })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it("is refused when it asks for something else", async () => {
    const resident = await world.newResident();
    const requestId = randomUUID();
    const { order } = await callAs(resident, "order", "book", booking(), { requestId });
    expect(await refusalOf(resident, "order", "book", { ...booking(), note: "多盐" }, { requestId })).toBe(
      "request_reused",
    );
    expect(await refusalOf(resident, "order", "cancel", { orderId: order.orderId, reason: "" }, { requestId })).toBe(
      "request_reused",
    );
  });

  it("is refused when another person sends it, and shows them nothing", async () => {
    const [resident, other] = [await world.newResident(), await world.newResident()];
    const [requestId, input] = [randomUUID(), booking()];
    await callAs(resident, "order", "book", input, { requestId });
    const answer = await answerTo(other, "order", "book", input, { requestId });
    expect(answer).toEqual({ ok: false, error: { code: "request_reused", message: expect.any(String) as string } });
  });

  it("may be done after all when the first was refused", async () => {
    const resident = await world.newResident();
    const [requestId, input] = [randomUUID(), { ...booking(), durationMinutes: 480 }];
    await callAs(resident, "order", "book", { ...booking(), durationMinutes: 480 });
    expect(await refusalOf(resident, "order", "book", input, { requestId })).toBe("insufficient_minutes");
    const [open] = (await callAs(resident, "order", "mine", { which: "open" })).items;
    await callAs(resident, "order", "cancel", { orderId: open!.orderId, reason: "" });
    await callAs(resident, "order", "book", input, { requestId });
  });

  it("keeps its id apart from the same id in another community", async () => {
    const [here, there] = [await world.newResident(), await world.newResident()];
    const requestId = randomUUID();
    await callAs(here, "order", "book", booking(), { requestId });
    const membership = {
      name: "王小二",
      birthDate: "1999-01-01",
      buildingId: world.elsewhere.grids[0]!.buildingIds[0]!,
      room: "101",
    };
    await callAs({ ...there, communityId: world.elsewhere.communityId }, "member", "join", membership, { requestId });
  });
});

describe("a write that is refused", () => {
  const world = useWorld();

  it("leaves nothing behind: no call, no hold, no order, no history", async () => {
    const counts = () =>
      world.database.sql(`SELECT (SELECT count(*) FROM calls) AS calls, (SELECT count(*) FROM holds) AS holds,
        (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM order_events) AS events, (SELECT count(*) FROM offers) AS offers,
        (SELECT count(*) FROM entries) AS entries, (SELECT sum(stock_left) FROM rewards) AS stock`);
    const orderId = await orderIn(world, "accepted");
    const before = await counts();
    const { resident, volunteer, dispatcher, community, clock } = world;
    const booking = { serviceId: community.serviceIds.meal, place: "1号楼", note: "" };
    await refusalOf(resident, "order", "book", { ...booking, startsAt: clock.in(-1), durationMinutes: 60 });
    await callAs(resident, "order", "book", { ...booking, startsAt: clock.in(9), durationMinutes: 480 }).catch(
      () => undefined,
    );
    const afterBooking = await counts();
    await refusalOf(resident, "order", "book", { ...booking, startsAt: clock.in(9), durationMinutes: 480 });
    await refusalOf(volunteer, "dispatch", "start", { orderId, code: wrongCode(await codeFor(resident, orderId)) });
    await refusalOf(dispatcher, "dispatch", "offer", { orderId, volunteerId: volunteer.memberId });
    await refusalOf(dispatcher, "dispatch", "resolve", { orderId, outcome: "void", reason: "没有去" });
    expect(await counts()).toEqual(afterBooking);
    expect(before).not.toEqual(afterBooking);
  });
});
