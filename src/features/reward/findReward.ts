import { call, type OutputOf } from "@/api/call";

type Found = { reward: OutputOf<"reward", "list">["items"][number] | undefined; points: number };

/** One reward out of the list, which is short, with my points beside it. */
export async function findReward(rewardId: string): Promise<Found> {
  let after: string | undefined;
  for (;;) {
    const { items, next, points } = await call("reward", "list", { after });
    const reward = items.find((item) => item.rewardId === rewardId);
    if (reward || next === null) return { reward, points };
    after = next;
  }
}
