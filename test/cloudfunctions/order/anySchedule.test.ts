import fc from "fast-check";
import { breachesIn, sumsByUnit } from "../../support/ledger";
import { grantMinutes, type Person } from "../../support/people";
import { play, programs } from "../../support/randomOrders";
import { useWorld } from "../../support/world";

describe("whatever people try with a few orders, in whatever order", () => {
  const world = useWorld();
  const outcomes = new Set<string>();
  let people: Person[];

  beforeAll(async () => {
    people = [world.resident, world.volunteer, await world.newVolunteer(), await world.newVolunteer()];
    for (const person of people) await grantMinutes(world.database, person, 50_000);
  });

  it("leaves the ledger sound, and is refused, where it is, by a code the contract declares", async () => {
    await fc.assert(
      fc.asyncProperty(programs, async (program) => {
        for (const outcome of await play(world, people, program)) outcomes.add(outcome);
        expect(await breachesIn(world.database)).toEqual([]);
        expect(world.log.parsed().filter((line) => line.outcome === "internal" || line.undeclared)).toEqual([]);
        world.clock.advance({ hours: 48 });
      }),
      { numRuns: 50, seed: 20261121, endOnFailure: true },
    );
    expect(await sumsByUnit(world.database)).toEqual({ minute: 0, point: 0 });
  }, 120_000);

  it("went through every door of an order's life, and met closed ones", async () => {
    const events = await world.database.sql<{ event: string }>(
      "SELECT DISTINCT event FROM order_events ORDER BY event",
    );
    expect(events.map((row) => row.event)).toEqual([
      "accept",
      "autoConfirm",
      "cancel",
      "claim",
      "confirm",
      "decline",
      "dispute",
      "expire",
      "finish",
      "offer",
      "open",
      "place",
      "release",
      "resolve",
      "start",
    ]);
    expect([...outcomes]).toEqual(
      expect.arrayContaining(["order_moved_on", "not_found", "already_taken", "slot_taken"]),
    );
  });
});
