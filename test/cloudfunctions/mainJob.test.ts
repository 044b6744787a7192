import { callAs } from "../support/call";
import { sumsByUnit } from "../support/ledger";
import { playMainJob } from "../support/mainJob";
import { balancesOf } from "../support/orders";
import { useWorld } from "../support/world";

describe("the main job", () => {
  const world = useWorld();

  it("runs from a booking to a verified voucher", async () => {
    const { orderId, voucherId } = await playMainJob(world);

    const { order } = await callAs(world.resident, "order", "get", { orderId });
    expect(order).toMatchObject({ state: "confirmed", servedMinutes: 60, paidMinutes: 60, earnedPoints: 60, stars: 5 });
    expect(order.history.map((moment) => moment.event)).toEqual([
      "place",
      "offer",
      "accept",
      "start",
      "finish",
      "confirm",
    ]);
    const { voucher } = await callAs(world.volunteer, "reward", "voucher", { voucherId });
    expect(voucher.state).toBe("verified");
  });

  it("leaves every unit at zero, every account right and nothing held", async () => {
    expect(await sumsByUnit(world.database)).toEqual({ minute: 0, point: 0 });
    expect(await world.database.sql("SELECT FROM holds WHERE state = 'reserved'")).toEqual([]);
    expect(await balancesOf(world.resident)).toMatchObject({ minutes: { balance: 540, held: 0, available: 540 } });
    expect(await balancesOf(world.volunteer)).toMatchObject({
      minutes: { balance: 60 },
      points: { balance: 30, owed: 0 },
    });
  });

  it("shows each side what happened to their account", async () => {
    const given = await callAs(world.resident, "points", "statement", { unit: "minute" });
    expect(given.items.map(({ kind, title, amount, balanceAfter }) => ({ kind, title, amount, balanceAfter }))).toEqual(
      [
        { kind: "service", title: "陪聊慰藉", amount: -60, balanceAfter: 540 },
        { kind: "grant", title: "", amount: 600, balanceAfter: 600 },
      ],
    );
    const earned = await callAs(world.volunteer, "points", "statement", { unit: "point" });
    expect(earned.items.map(({ kind, title, amount }) => ({ kind, title, amount }))).toEqual([
      { kind: "redeem", title: "鸡蛋一盒", amount: -30 },
      { kind: "award", title: "陪聊慰藉", amount: 60 },
    ]);
  });
});
