import { callAs } from "../support/call";
import { submitCase } from "../support/cases";
import { book, orderIn } from "../support/orders";
import { grantMinutes, joinCommunity } from "../support/people";
import { addReward } from "../support/shops";
import { useWorld } from "../support/world";

const MANY = 45;

interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Reads a list to its end; every page but the last must be full. */
async function readAll<Item>(pageAfter: (after: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await pageAfter(after);
    items.push(...page.items);
    if (page.next === null) return items;
    expect(page.items).toHaveLength(20);
    after = page.next;
  }
}

function expectEachOnce(found: string[], expected: string[]): void {
  expect(found).toEqual([...new Set(found)]);
  expect([...found].sort()).toEqual([...expected].sort());
}

describe("a list longer than a page", () => {
  const world = useWorld();
  const times = <Result>(make: (at: number) => Promise<Result>) =>
    Array.from({ length: MANY }).reduce<Promise<Result[]>>(
      async (made, _, at) => [...(await made), await make(at)],
      Promise.resolve([]),
    );

  it("of my orders has each once, though many were placed at one instant", async () => {
    await grantMinutes(world.database, world.resident, 80_000);
    const placed = await times(async (at) => {
      if (at % 15 === 0) world.clock.advance({ minutes: 1 });
      return (await book(world, { durationMinutes: 10, startsInHours: 24 + (at % 3) })).orderId;
    });
    const open = await readAll((after) => callAs(world.resident, "order", "mine", { which: "open", after }));
    expectEachOnce(
      open.map((order) => order.orderId),
      placed,
    );
    const desk = await readAll((after) => callAs(world.dispatcher, "dispatch", "desk", { which: "waiting", after }));
    expectEachOnce(
      desk.map((order) => order.orderId),
      placed,
    );
    expect(desk.map((order) => order.startsAt)).toEqual(desk.map((order) => order.startsAt).sort());
  });

  it("of the desk loses and repeats nothing though what was seen moves on between pages", async () => {
    const first = await callAs(world.dispatcher, "dispatch", "desk", { which: "waiting" });
    const expected = (
      await readAll((after) => callAs(world.dispatcher, "dispatch", "desk", { which: "waiting", after }))
    ).map((order) => order.orderId);
    for (const { orderId } of first.items.slice(0, 5))
      await callAs(world.dispatcher, "order", "cancel", { orderId, reason: "" });
    const rest = await readAll((after) =>
      callAs(world.dispatcher, "dispatch", "desk", { which: "waiting", after: after ?? first.next! }),
    );
    expect([...first.items, ...rest].map((order) => order.orderId)).toEqual(expected);
    const over = await callAs(world.resident, "order", "mine", { which: "over" });
    expect(over.items).toHaveLength(5);
  });

  it("of newcomers has each once", async () => {
    const joined = await times(() => joinCommunity(world.community));
    const newcomers = await readAll((after) => callAs(world.dispatcher, "member", "newcomers", { after }));
    expectEachOnce(
      newcomers.map((one) => one.memberId),
      joined.map((one) => one.memberId),
    );
  });

  it("of rewards has each once, cheapest first, though many cost the same; and so have vouchers and statement lines", async () => {
    await orderIn(world, "confirmed", { durationMinutes: 480 });
    const rewards = await times((at) =>
      addReward(world.database, world.community.communityId, world.shop, { pricePoints: 1 + (at % 3) }),
    );
    const listed = await readAll((after) => callAs(world.volunteer, "reward", "list", { after }));
    expectEachOnce(
      listed.map((one) => one.rewardId),
      rewards,
    );
    expect(listed.map((one) => one.pricePoints)).toEqual(listed.map((one) => one.pricePoints).sort());

    const bought = await times(
      async (at) => (await callAs(world.volunteer, "reward", "redeem", { rewardId: rewards[at]! })).voucher.voucherId,
    );
    const vouchers = await readAll((after) => callAs(world.volunteer, "reward", "vouchers", { after }));
    expectEachOnce(
      vouchers.map((one) => one.voucherId),
      bought,
    );
    const lines = await readAll((after) => callAs(world.volunteer, "points", "statement", { unit: "point", after }));
    expect(lines).toHaveLength(MANY + 1);
    expect(lines[0]!.balanceAfter).toBe(480 - 90);
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(480 - 90);
    expect(new Set(lines.map((line) => line.entryId)).size).toBe(MANY + 1);
  });

  it("of requests has each once, to the resident and to the grid worker", async () => {
    const submitted = await times(async () => {
      const caseId = await submitCase(world.resident);
      await callAs(world.dispatcher, "request", "register", { caseId, kind: "facility", isPublic: true });
      return caseId;
    });
    const mine = await readAll((after) => callAs(world.resident, "request", "mine", { after }));
    expectEachOnce(
      mine.map((one) => one.caseId),
      submitted,
    );
    const others: (() => Promise<{ caseId: string }[]>)[] = [
      () => readAll((after) => callAs(world.gridWorker, "request", "queue", { which: "new", after })),
      () => readAll((after) => callAs(world.dispatcher, "request", "desk", { which: "new", after })),
      () => readAll((after) => callAs(world.resident, "request", "near", { within: "grid", after })),
      () => readAll((after) => callAs(world.resident, "request", "near", { within: "community", after })),
    ];
    for (const list of others) {
      expectEachOnce(
        (await list()).map((one) => one.caseId),
        submitted,
      );
    }
  });

  it("of hours has each once", async () => {
    const volunteer = await world.newVolunteer();
    const served: string[] = [];
    for (let at = 0; at < 22; at += 1)
      served.push(await orderIn(world, "finished", { volunteer, durationMinutes: 1, servedMinutes: at % 2 }));
    const hours = await readAll((after) => callAs(volunteer, "dispatch", "hours", { after }));
    expectEachOnce(
      hours.map((one) => one.orderId),
      served,
    );
  });
});
