import { openPostgres } from "../../tools/database/open";
import { startHost } from "../../tools/host/host";
import { openTestDatabase, type TestDatabase } from "./database";
import type { Asked, Told } from "./hostMessages";
import { raiseCase, settleTown } from "./hostTown";
import { raiseForStaff } from "./caseTown";
import { breachesIn, sumsByUnit } from "./ledger";
import { buildWorld } from "./world";

/** A local host in a process of its own, on a database and a town of its own. Ends when its parent asks or goes. */
async function main(): Promise<void> {
  const testDatabase = await openTestDatabase();
  await run(testDatabase).catch(async (error: unknown) => {
    await testDatabase.close();
    throw error;
  });
}

async function run(testDatabase: TestDatabase): Promise<void> {
  const tell = (told: Told) => process.send?.(told);
  const world = await buildWorld(testDatabase);
  const { people, things } = await settleTown(world);

  const database = openPostgres(testDatabase.url);
  const host = await startHost(database, 0);
  host.clock.set(world.clock.now());
  host.personas = Object.values(people);
  host.open();
  const caseId = await raiseCase(world);
  await raiseForStaff(world, people);
  // The town has passbooks from the start.
  await host.timer.run();
  tell({
    kind: "ready",
    address: host.address,
    now: world.clock.now().toISOString(),
    town: { people, things: { ...things, caseId } },
  });

  const stop = async () => {
    await host.close();
    await database.close();
    await testDatabase.close();
    process.exit(0);
  };
  process.on("disconnect", () => void stop());
  process.on("message", (asked: Asked) => {
    if (asked.kind === "stop") return void stop();
    void Promise.all([breachesIn(testDatabase), sumsByUnit(testDatabase)]).then(([breaches, sums]) =>
      tell({ kind: "ledger", breaches, sums }),
    );
  });
}

void main();
