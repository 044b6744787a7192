import type { FunctionName } from "@contract";
import { callAs, answerTo } from "../../support/call";
import { codeFor, orderIn } from "../../support/orders";
import { grant, type Person } from "../../support/people";
import { useWorld, type World } from "../../support/world";

/** Every action that shows something, and whose answer one who is not the resident may read. */
function reads(orderId: string): [FunctionName, string, object][] {
  return [
    ["member", "me", {}],
    ["member", "newcomers", {}],
    ["order", "home", {}],
    ["order", "catalogue", {}],
    ["order", "mine", { which: "open" }],
    ["order", "mine", { which: "over" }],
    ["order", "get", { orderId }],
    ["dispatch", "desk", { which: "waiting" }],
    ["dispatch", "desk", { which: "running" }],
    ["dispatch", "desk", { which: "disputed" }],
    ["dispatch", "candidates", { orderId }],
    ["dispatch", "tasks", {}],
    ["dispatch", "hours", {}],
    ["points", "balances", {}],
    ["points", "statement", { unit: "minute" }],
    ["points", "statement", { unit: "point" }],
    ["reward", "list", {}],
    ["reward", "vouchers", {}],
    ["reward", "today", {}],
    ["request", "mine", {}],
    ["request", "queue", { which: "new" }],
    ["request", "near", { within: "community" }],
  ];
}

async function allThatReaches(person: Person, orderId: string): Promise<string> {
  const answers = await Promise.all(
    reads(orderId).map(([name, action, input]) => answerTo(person, name, action, input)),
  );
  return JSON.stringify(answers);
}

async function codesOf(world: World, orderId: string): Promise<string[]> {
  const rows = await world.database.sql<{ start_code: string; finish_code: string }>(
    "SELECT start_code, finish_code FROM visit_codes JOIN visits USING (community_id, visit_id) WHERE order_id = $1",
    [orderId],
  );
  return rows.flatMap((row) => [row.start_code, row.finish_code]);
}

describe("the visit codes", () => {
  const world = useWorld();

  it("are in nothing that the volunteer, the desk or a shop can read or is answered, in any state", async () => {
    const seen: string[] = [];
    const { resident, volunteer, dispatcher } = world;
    const orderId = await orderIn(world, "offered");
    const look = async () => {
      for (const person of [volunteer, dispatcher, world.shop.staff, world.gridWorker])
        seen.push(await allThatReaches(person, orderId));
    };
    const keep = (answer: object) => seen.push(JSON.stringify(answer));

    keep(await callAs(volunteer, "dispatch", "accept", { orderId }));
    await look();
    keep(await callAs(dispatcher, "dispatch", "release", { orderId, reason: "改派他人" }));
    await look();
    keep(await callAs(dispatcher, "dispatch", "open", { orderId }));
    keep(await callAs(volunteer, "dispatch", "claim", { orderId }));
    await look();
    keep(await callAs(volunteer, "dispatch", "start", { orderId, code: await codeFor(resident, orderId) }));
    await look();
    world.clock.advance({ minutes: 30 });
    keep(await callAs(volunteer, "dispatch", "finish", { orderId, code: await codeFor(resident, orderId) }));
    await look();
    await callAs(resident, "order", "dispute", { orderId, reason: "没有做完" });
    await look();
    keep(await callAs(dispatcher, "dispatch", "resolve", { orderId, outcome: "pay", reason: "已核实" }));
    await look();

    const codes = await codesOf(world, orderId);
    expect(codes).toHaveLength(4);
    const all = seen.join("\n");
    for (const code of codes) expect(all).not.toContain(code);
    expect(all).not.toMatch(/"visitCode":\{/);
  });

  it("are in no answer that is kept for retries", async () => {
    const kept = JSON.stringify(await world.database.sql("SELECT answer FROM calls"));
    const codes = await world.database.sql<{ start_code: string; finish_code: string }>(
      "SELECT start_code, finish_code FROM visit_codes",
    );
    for (const { start_code, finish_code } of codes) {
      expect(kept).not.toContain(start_code);
      expect(kept).not.toContain(finish_code);
    }
  });

  it("show one at a time to the resident", async () => {
    const orderId = await orderIn(world, "accepted");
    const [startCode, finishCode] = await codesOf(world, orderId);
    const before = JSON.stringify(await callAs(world.resident, "order", "get", { orderId }));
    expect(before).toContain(startCode);
    expect(before).not.toContain(finishCode);
  });
});

describe("the address and the name", () => {
  const world = useWorld();
  const note = "钥匙在门卫处";

  it("reach a volunteer from acceptance to the end of the visit, and before and after only the grid does", async () => {
    const { resident, volunteer, clock } = world;
    const address = "3单元502";
    const orderId = await orderIn(world, "offered", { note });
    const grid = "槐树社区第1网格";

    const [offered] = (await callAs(volunteer, "dispatch", "tasks", {})).offered;
    expect(offered).toMatchObject({ place: grid, residentName: "王**", note });
    expect(await allThatReaches(volunteer, orderId)).not.toContain(address);

    await callAs(volunteer, "dispatch", "accept", { orderId });
    expect((await callAs(volunteer, "order", "get", { orderId })).order).toMatchObject({
      place: resident.address,
      residentName: "王秀兰",
      note,
    });

    await callAs(volunteer, "dispatch", "start", { orderId, code: await codeFor(resident, orderId) });
    expect((await callAs(volunteer, "order", "get", { orderId })).order.place).toContain(address);

    clock.advance({ minutes: 60 });
    const { order } = await callAs(volunteer, "dispatch", "finish", {
      orderId,
      code: await codeFor(resident, orderId),
    });
    expect(order).toMatchObject({ place: grid, note: "" });
    expect(await allThatReaches(volunteer, orderId)).not.toContain(address);
    expect(await allThatReaches(volunteer, orderId)).not.toContain(note);
  });

  it("stay hidden from everybody else while an order is open", async () => {
    const orderId = await orderIn(world, "open", { note });
    const reached = await allThatReaches(await world.newVolunteer(), orderId);
    expect(reached).toContain(orderId);
    expect(reached).not.toContain("3单元502");
    expect(reached).not.toContain("王秀兰");
  });

  it("leave a volunteer whose visit is cancelled", async () => {
    const orderId = await orderIn(world, "accepted", { startsInHours: 5 });
    await callAs(world.resident, "order", "cancel", { orderId, reason: "" });
    expect(await allThatReaches(world.volunteer, orderId)).not.toContain("3单元502");
  });

  it("are whole to the desk", async () => {
    const orderId = await orderIn(world, "placed");
    const desk = await callAs(world.dispatcher, "dispatch", "desk", { which: "waiting" });
    expect(desk.items.find((item) => item.orderId === orderId)).toMatchObject({
      place: world.resident.address,
      residentName: "王秀兰",
    });
  });

  it("reach no shop, nor does anything else of an order", async () => {
    await grant(world.database, world.shop.staff.openid, "resident", world.community.communityId);
    const orderId = await orderIn(world, "accepted", { startsInHours: 9 });
    const reached = await allThatReaches(world.shop.staff, orderId);
    expect(reached).not.toContain("王秀兰");
    expect(reached).not.toContain(orderId);
  });

  it("and the reasons people give are kept from volunteers", async () => {
    const orderId = await orderIn(world, "finished", { startsInHours: 20 });
    const reason = "东西被打碎了没有赔";
    await callAs(world.resident, "order", "dispute", { orderId, reason });
    expect(await allThatReaches(world.volunteer, orderId)).not.toContain(reason);
    expect(JSON.stringify(await callAs(world.dispatcher, "order", "get", { orderId }))).toContain(reason);
  });
});
