import { provide } from "../../cloudfunctions/shared/runtime/environment";
import { Clock } from "./clock";
import { openTestDatabase, type TestDatabase } from "./database";
import { breachesIn } from "./ledger";
import { TestLog } from "./log";
import { appointed, type Person, welcomed } from "./people";
import { openShop, type Shop } from "./shops";
import { MemoryStorage } from "./storage";
import { testKeys } from "./sealKeys";
import { buildCommunity, buildStreet, type Community } from "./town";

/** A Saturday morning in Shanghai. */
export const START = "2026-11-21T01:00:00.000Z";

/** A street with two communities, people in the first, and everything around the functions in the test's hands. */
export interface World {
  database: TestDatabase;
  clock: Clock;
  log: TestLog;
  storage: MemoryStorage;
  community: Community;
  /** The community next door, for what must not cross over. */
  elsewhere: Community;
  dispatcher: Person;
  resident: Person;
  volunteer: Person;
  gridWorker: Person;
  shop: Shop;
  /** Another verified resident of sixty or more, with the starting grant of 600 minutes. */
  newResident(building?: number): Promise<Person>;
  newVolunteer(building?: number): Promise<Person>;
}

/** Builds a world before the tests of a file and takes it down after; the ledger must be sound after each test. */
export function useWorld(options: { max?: number } = {}): World {
  const world = {} as World;
  beforeAll(async () => {
    Object.assign(world, await buildWorld(await openTestDatabase(options)));
  });
  afterEach(async () => {
    world.log.settle();
    expect(await breachesIn(world.database)).toEqual([]);
  });
  afterAll(() => world.database?.close());
  return world;
}

export async function buildWorld(database: TestDatabase): Promise<World> {
  const clock = new Clock(START);
  const log = new TestLog();
  const storage = new MemoryStorage();
  provide({
    connections: () => database.connections,
    now: clock.now,
    storage: () => Promise.resolve(storage),
    sealKeys: () => testKeys,
    log: log.write,
  });
  const street = await buildStreet(database);
  const community = await buildCommunity(database, street, "槐树社区");
  const elsewhere = await buildCommunity(database, street, "柳岸社区");
  const { communityId, grids } = community;
  const dispatcher = await appointed(database, communityId, "派单员小周", [
    { role: "dispatcher", areaId: communityId },
  ]);
  return {
    database,
    clock,
    log,
    storage,
    community,
    elsewhere,
    dispatcher,
    resident: await welcomed(community, dispatcher, { name: "王秀兰", room: "3单元502" }),
    volunteer: await welcomed(community, dispatcher, { name: "陈建国", birthDate: "1985-03-08", building: 2 }, true),
    gridWorker: await appointed(database, communityId, "网格员小李", [
      { role: "gridWorker", areaId: grids[0]!.gridId },
    ]),
    shop: await openShop(database, communityId, "便民超市"),
    newResident: (building) => welcomed(community, dispatcher, { building }),
    newVolunteer: (building) => welcomed(community, dispatcher, { building, birthDate: "1990-01-01" }, true),
  };
}
