import { ledgerId } from "../../../cloudfunctions/shared/core/ledger/ids";
import { appoint } from "../../support/auditors";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { orderIn } from "../../support/orders";
import { grantMinutes, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("the entries of an order", () => {
  const world = useWorld();
  let manager: Person;
  let auditor: Person;
  const reason = "时长登记有误";

  beforeAll(async () => {
    manager = await appoint(world, "communityManager", "社区书记");
    auditor = await appoint(world, "auditor", "审计员小郑");
  });

  const entriesOf = (by: Person, orderId: string) => callAs(by, "audit", "orderEntries", { orderId });
  const takeBack = async (entryId: string) => {
    const { correction } = await callAs(manager, "audit", "askReversal", { entryId, reason });
    await callAs(auditor, "audit", "approveReversal", { correctionId: correction.correctionId });
  };

  it("are told to the three who may ask for a reversal, and to nobody else", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "confirmed", { resident, volunteer });
    for (const by of [world.dispatcher, manager, auditor]) {
      const { order, entries } = await entriesOf(by, orderId);
      expect(order).toMatchObject({ residentName: resident.name, volunteerName: volunteer.name, paidMinutes: 60 });
      expect(
        entries.map(({ kind, unit, amount, from, to, correction }) => ({
          ...{ kind, unit, amount, correction },
          ...{ from: from.ownerName, to: to.ownerName },
        })),
      ).toEqual([
        {
          ...{ kind: "service", unit: "minute", amount: 60, correction: null },
          ...{ from: resident.name, to: volunteer.name },
        },
        { ...{ kind: "award", unit: "point", amount: 60, correction: null }, from: null, to: volunteer.name },
      ]);
    }
    for (const by of [resident, volunteer, world.gridWorker]) {
      expect(await refusalOf(by, "audit", "orderEntries", { orderId })).toBe("forbidden");
      expect(await refusalOf(by, "audit", "paidOrders", { memberId: resident.memberId })).toBe("forbidden");
    }
  });

  it("carry nothing personal but the names the desk knows", async () => {
    const orderId = await orderIn(world, "confirmed", { note: "钥匙在门垫下" });
    const text = JSON.stringify(await entriesOf(manager, orderId));
    expect(text).not.toMatch(/钥匙|openid|birth|balance|单元/);
  });

  it("say which has been asked to be taken back, and which has been", async () => {
    const orderId = await orderIn(world, "confirmed", { resident: await world.newResident() });
    const told = async () =>
      Object.fromEntries((await entriesOf(manager, orderId)).entries.map((one) => [one.kind, one]));
    const { entryId } = (await told())["service"]!;
    const { correction } = await callAs(world.dispatcher, "audit", "askReversal", { entryId, reason });
    expect((await told())["service"]).toMatchObject({ correction: "asked" });
    await callAs(auditor, "audit", "approveReversal", { correctionId: correction.correctionId });
    const after = await told();
    expect(after["service"]).toMatchObject({ entryId, correction: "reversed" });
    expect(after["award"]).toMatchObject({ correction: null });
    expect(after["reversal"]).toMatchObject({ amount: 60, unit: "minute", correction: null });
  });

  it("are six at most: minutes, points, what went on to the pool, and each taken back", async () => {
    const volunteer = await world.newVolunteer();
    await grantMinutes(world.database, volunteer, 90_000);
    const orderId = await orderIn(world, "confirmed", { resident: await world.newResident(), volunteer });
    const kinds = async () => (await entriesOf(auditor, orderId)).entries.map(({ kind }) => kind).sort();
    expect(await kinds()).toEqual(["award", "excess", "service"]);
    const { entries } = await entriesOf(auditor, orderId);
    for (const kind of ["excess", "service", "award"])
      await takeBack(entries.find((one) => one.kind === kind)!.entryId);
    expect(await kinds()).toEqual(["award", "excess", "reversal", "reversal", "reversal", "service"]);
  });

  it("are none before the order is paid, and none of an order of the community next door", async () => {
    const orderId = await orderIn(world, "finished", { resident: await world.newResident() });
    expect(await entriesOf(manager, orderId)).toEqual({ order: null, entries: [] });
    const there = { ...manager, communityId: world.elsewhere.communityId };
    expect(codeOf(await answerTo(there, "audit", "orderEntries", { orderId }))).toBe("not_a_member");
  });

  it("have the ids that the database makes of their keys", async () => {
    for (const name of ["service:1", "reversal:时间", ""]) {
      const [made] = await world.database.sql("SELECT ledger_id($1) AS id", [name]);
      expect(made).toEqual({ id: ledgerId(name) });
    }
  });
});

describe("the paid orders of a resident", () => {
  const world = useWorld();
  const paidOf = (memberId: string, after?: string) =>
    callAs(world.dispatcher, "audit", "paidOrders", { memberId, after });

  it("are told a page at a time, those placed last first, without those that were not paid", async () => {
    const resident = await world.newResident();
    await grantMinutes(world.database, resident, 10_000);
    const placed: string[] = [];
    for (let nth = 0; nth < 22; nth += 1) {
      world.clock.advance({ minutes: 1 });
      placed.unshift(await orderIn(world, "confirmed", { resident, durationMinutes: 10 }));
    }
    await orderIn(world, "finished", { resident, startsInHours: 5 });
    await orderIn(world, "confirmed", { resident: await world.newResident() });
    const first = await paidOf(resident.memberId);
    const second = await paidOf(resident.memberId, first.next!);
    expect([...first.items, ...second.items].map(({ orderId }) => orderId)).toEqual(placed);
    expect([first.items.length, second.next]).toEqual([20, null]);
  });

  it("are none of one who has asked for nothing, and of nobody", async () => {
    expect((await paidOf((await world.newResident()).memberId)).items).toEqual([]);
    const nobody = { memberId: world.elsewhere.communityId };
    expect(await refusalOf(world.dispatcher, "audit", "paidOrders", nobody)).toBe("not_found");
  });
});
