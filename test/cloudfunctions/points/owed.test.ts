import { callAs } from "../../support/call";
import { leaveInFund } from "../../support/fund";
import { balancesOf, orderIn } from "../../support/orders";
import { useWorld } from "../../support/world";

describe("points while the fund is short", () => {
  const world = useWorld();

  it("are owed whole, and the minutes are paid all the same", async () => {
    await leaveInFund(world.database, world.community.communityId, "point", 59);
    const orderId = await orderIn(world, "confirmed");
    expect((await callAs(world.resident, "order", "get", { orderId })).order).toMatchObject({
      paidMinutes: 60,
      earnedPoints: 60,
    });
    expect(await balancesOf(world.volunteer)).toEqual({
      minutes: { balance: 60, held: 0, available: 60 },
      points: { balance: 0, owed: 60, nextExpiry: null, expiringPoints: 0 },
    });
  });

  it("wait behind those owed before, though the fund would reach for them", async () => {
    await orderIn(world, "confirmed", { durationMinutes: 30, resident: await world.newResident() });
    expect((await balancesOf(world.volunteer)).points).toMatchObject({ balance: 0, owed: 90 });
  });
});
