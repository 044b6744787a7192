import { runJobs } from "../../support/call";
import { communitiesToSeal } from "../../../cloudfunctions/shared/core/seal/store/unsealed";
import { testKeys } from "../../support/sealKeys";
import { addLines, asApplication, sealAll } from "../../support/seals";
import { useWorld } from "../../support/world";

describe("lines", () => {
  const world = useWorld();
  const sealed = async () => (await runJobs()).done["sealLedgers"];

  it("wait as long as their community lets them, and no longer", async () => {
    await world.database.sql("UPDATE communities SET seal_minutes = 10");
    expect(await sealed()).toBe(2);
    await addLines(world, world.resident, 3);
    world.clock.advance({ minutes: 9, seconds: 59 });
    expect(await sealed()).toBe(0);
    world.clock.advance({ seconds: 1 });
    expect(await sealed()).toBe(1);
    world.clock.advance({ hours: 5 });
    expect(await sealed()).toBe(0);
  });

  it("that one head could not take on don't wait", async () => {
    await world.database.sql("UPDATE communities SET seal_minutes = 1440");
    await addLines(world, world.resident, 4);
    await sealAll(world, { mostLines: 3 });
    await addLines(world, world.resident, 1);
    const due = (mostLines: number) =>
      communitiesToSeal(asApplication(world.database), testKeys[0]!.publicKey, mostLines, world.clock.now(), 10);
    const { size } = (
      await world.database.sql<{ size: number }>(
        `SELECT (size - lag(size) OVER (ORDER BY head_no))::int AS size FROM seal_heads WHERE community_id = $1
         ORDER BY head_no DESC LIMIT 1`,
        [world.community.communityId],
      )
    )[0]!;
    expect(await due(size + 1)).toEqual([]);
    expect(await due(size)).toEqual([{ communityId: world.community.communityId }]);
  });
});
