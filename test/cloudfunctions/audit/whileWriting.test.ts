import { appoint } from "../../support/auditors";
import { callAs, runJobs } from "../../support/call";
import { orderIn } from "../../support/orders";
import { addReward } from "../../support/shops";
import { useWorld } from "../../support/world";

describe("a reconciliation beside many writers", () => {
  const world = useWorld({ max: 16 });

  it("never raises a false alarm", async () => {
    const auditor = await appoint(world, "auditor", "审计员小郑");
    const rewardId = await addReward(world.database, world.community.communityId, world.shop, {
      pricePoints: 1,
      stock: 500,
    });
    const pairs = await Promise.all(
      Array.from({ length: 6 }, async () => [await world.newResident(), await world.newVolunteer()] as const),
    );
    let isWriting = true;
    const forget = () => world.database.sql("DELETE FROM reconciliations");
    const reconciling = (async () => {
      let runs = 0;
      for (; isWriting; runs += 1) {
        await forget();
        expect((await runJobs()).ok).toBe(true);
      }
      return runs;
    })();
    await Promise.all(
      pairs.map(async ([resident, volunteer]) => {
        for (let count = 0; count < 8; count += 1) {
          const visit = { resident, volunteer, durationMinutes: 10, servedMinutes: 1, startsInHours: 1 + count };
          await orderIn(world, "confirmed", visit);
          await callAs(volunteer, "reward", "redeem", { rewardId });
          await orderIn(world, count % 2 === 0 ? "disputed" : "placed", visit);
        }
      }),
    ).finally(() => (isWriting = false));
    expect(await reconciling).toBeGreaterThan(3);
    expect((await callAs(auditor, "audit", "incidents", {})).items).toEqual([]);
  }, 120_000);
});
