import { callAs } from "../../support/call";
import { balancesOf, orderIn } from "../../support/orders";
import { useWorld } from "../../support/world";

describe("points while the fund is short", () => {
  const world = useWorld();

  it("are owed whole, and the minutes are paid all the same", async () => {
    await world.database.sql(
      "UPDATE accounts SET floor = -59 WHERE kind = 'fund' AND unit = 'point' AND community_id = $1",
      [world.community.communityId],
    );
    const orderId = await orderIn(world, "confirmed");
    expect((await callAs(world.resident, "order", "get", { orderId })).order).toMatchObject({
      paidMinutes: 60,
      earnedPoints: 60,
    });
    expect(await balancesOf(world.volunteer)).toEqual({
      minutes: { balance: 60, held: 0, available: 60 },
      points: { balance: 0, owed: 60, nextExpiry: null },
    });
  });

  it("are paid at once while the fund still has them", async () => {
    await orderIn(world, "confirmed", { durationMinutes: 30, resident: await world.newResident() });
    expect((await balancesOf(world.volunteer)).points).toMatchObject({ balance: 30, owed: 60 });
  });
});
