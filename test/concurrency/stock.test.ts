import { answerTo, callAs, codeOf } from "../support/call";
import { balancesOf, orderIn } from "../support/orders";
import { addReward } from "../support/shops";
import { useWorld } from "../support/world";

const PEOPLE = 200;
const LEFT = 5;

describe("a reward with 5 left, redeemed by 200 people at once on 32 connections", () => {
  const world = useWorld({ max: 32 });

  it("goes to exactly 5, and the points of the others are untouched", async () => {
    const everyone = await Promise.all(Array.from({ length: PEOPLE }, () => world.newVolunteer()));
    await Promise.all(
      everyone.map((volunteer) => orderIn(world, "confirmed", { volunteer, durationMinutes: 1, startsInHours: 240 })),
    );
    const rewardId = await addReward(world.database, world.community.communityId, world.shop, {
      pricePoints: 1,
      stock: LEFT,
    });

    const answers = await Promise.all(everyone.map((person) => answerTo(person, "reward", "redeem", { rewardId })));

    const winners = everyone.filter((_, at) => answers[at]!.ok);
    expect(winners).toHaveLength(LEFT);
    expect(new Set(answers.filter((answer) => !answer.ok).map(codeOf))).toEqual(new Set(["out_of_stock"]));
    const balances = await Promise.all(everyone.map(async (person) => (await balancesOf(person)).points.balance));
    expect(balances).toEqual(everyone.map((person) => (winners.includes(person) ? 0 : 1)));
    const { items } = await callAs(world.resident, "reward", "list", {});
    expect(items).toMatchObject([{ rewardId, stockLeft: 0 }]);
  }, 120_000);
});
