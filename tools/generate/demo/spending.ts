import { daysAfter, minutesAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { rewardIdOf } from "../community";
import { type Neighbour, neighbourNamed, neighbours } from "../neighbours";
import { randomFor } from "../random";
import { rewardKinds } from "../shops";
import { shopAssistant } from "../staff";
import type { Step } from "./company";

/** The first resident and volunteer of the stage keep enough to redeem there. */
const KEPT_POINTS = 60;
const keepers = [neighbourNamed("wang-xiulan"), neighbourNamed("li-jianguo")];
const ROUNDS_DAYS_AGO = [60, 46, 37, 30, 23, 16, 10, 6, 3, 1];
const USED_CHANCE = 0.85;

/** Now and then volunteers spend points, and take the vouchers to the shops; one is in hand for the stage's shop to take. */
export function spending(now: Date): Step[] {
  const li = neighbourNamed("li-jianguo");
  const inHand: Step = {
    at: minutesAfter(now, -1_300),
    run: (company) => company.ask(li.openid, "reward", "redeem", { rewardId: rewardIdOf("eggs") }),
  };
  return [...rounds(now), inHand];
}

function rounds(now: Date): Step[] {
  const random = randomFor("spending");
  const volunteers = neighbours.filter((one) => one.gives.length > 0);
  return ROUNDS_DAYS_AGO.flatMap((daysAgo) => {
    const day = daysAfter(startOfDay(now), -daysAgo);
    return random
      .shuffled(volunteers)
      .slice(0, 6)
      .map((person) => {
        const at = minutesAfter(day, random.int(9 * 60, 12 * 60));
        const usedAt = minutesAfter(at, random.int(60, 400));
        return [at, usedAt, person, random.chance(USED_CHANCE), random.next()] as const;
      });
  }).flatMap(([at, usedAt, person, used, taste]) => {
    let voucher: { code: string; shop: string } | undefined;
    const redeem: Step = { at, run: async (company) => (voucher = await redeemWithin(company, person, taste)) };
    const verify: Step = {
      at: usedAt,
      run: async (company) =>
        voucher && company.ask(shopAssistant(voucher.shop).openid, "reward", "verify", { code: voucher.code }),
    };
    return used ? [redeem, verify] : [redeem];
  });
}

/** Chooses among what the person's points reach; nothing when they reach nothing. */
async function redeemWithin(company: Parameters<Step["run"]>[0], person: Neighbour, taste: number) {
  const { points } = await company.ask(person.openid, "reward", "list", {});
  const within = rewardKinds.filter(
    ({ pricePoints }) => pricePoints <= points - (keepers.includes(person) ? KEPT_POINTS : 0),
  );
  const kind = within[Math.floor(taste * within.length)];
  if (!kind) return undefined;
  const { voucher } = await company.ask(person.openid, "reward", "redeem", { rewardId: rewardIdOf(kind.key) });
  return { code: voucher.code, shop: kind.shop };
}
