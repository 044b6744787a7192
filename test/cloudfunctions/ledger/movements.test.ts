import { randomUUID } from "node:crypto";
import { leaveInFund } from "../../support/fund";
import { book, balancesOf, orderIn } from "../../support/orders";
import { grantMinutes, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

const AT = "2026-11-21T01:00:00Z";
const bad = [0, -1, 2_147_483_648, null];

describe("the ledger's functions", () => {
  const world = useWorld();
  const run = async (name: string, ...values: unknown[]): Promise<string> => {
    const places = values.map((_, at) => `$${at + 1}`).join(", ");
    try {
      await world.database.connections.query(`SELECT ${name}(${places})`, values);
      return "done";
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return code === "LINLI" ? message : code;
    }
  };
  const community = () => world.community.communityId;
  const grant = (person: Person, minutes: unknown, key: string = randomUUID()) =>
    run("ledger_grant_minutes", community(), person.memberId, minutes, null, key, AT);

  it.each(bad)("refuse to grant %p", async (amount) => {
    expect(await grant(world.resident, amount)).toBe("amount_invalid");
  });

  it.each(bad)("refuse to hold %p", async (amount) => {
    expect(
      await run("ledger_reserve", community(), randomUUID(), world.resident.memberId, amount, randomUUID(), AT),
    ).toBe("amount_invalid");
  });

  it.each(bad)("refuse to redeem %p", async (amount) => {
    const { merchantId } = world.shop;
    expect(
      await run("ledger_redeem", community(), world.volunteer.memberId, merchantId, amount, randomUUID(), AT),
    ).toBe("amount_invalid");
  });

  it.each([
    [0, 1],
    [-1, 1],
    [61, 1],
    [null, 1],
    [10, -1],
    [10, 2_147_483_648],
    [10, null],
  ])("refuse to pay %p minutes and %p points for an hour held", async (minutes, points) => {
    const { orderId } = await book(world, { durationMinutes: 60, resident: await world.newResident() });
    const [order] = await world.database.sql<{ hold_id: string }>("SELECT hold_id FROM orders WHERE order_id = $1", [
      orderId,
    ]);
    const paid = run(
      "ledger_pay_visit",
      community(),
      order!.hold_id,
      world.volunteer.memberId,
      minutes,
      points,
      orderId,
      null,
      AT,
    );
    expect(await paid).toBe("amount_invalid");
  });

  it("refuse to pay an order out of another's hold", async () => {
    const { orderId } = await book(world, { resident: await world.newResident() });
    const [order] = await world.database.sql<{ hold_id: string }>("SELECT hold_id FROM orders WHERE order_id = $1", [
      orderId,
    ]);
    expect(
      await run(
        "ledger_pay_visit",
        community(),
        order!.hold_id,
        world.volunteer.memberId,
        10,
        1,
        randomUUID(),
        null,
        AT,
      ),
    ).toBe("not_found");
  });

  it("refuse accounts that aren't there, and those of another community", async () => {
    expect(await run("ledger_grant_minutes", community(), randomUUID(), 1, null, randomUUID(), AT)).toBe("not_found");
    expect(
      await run(
        "ledger_grant_minutes",
        world.elsewhere.communityId,
        world.resident.memberId,
        1,
        null,
        randomUUID(),
        AT,
      ),
    ).toBe("not_found");
  });

  it("do once what is asked twice under one key, and refuse the key for something else", async () => {
    const person = await world.newResident();
    const key = randomUUID();
    expect(await grant(person, 10, key)).toBe("done");
    expect(await grant(person, 10, key)).toBe("done");
    expect((await balancesOf(person)).minutes.balance).toBe(610);
    expect(await grant(person, 11, key)).toBe("request_reused");
    expect(await grant(world.resident, 10, key)).toBe("request_reused");
  });

  it("release a hold once, and never one that was paid", async () => {
    const person = await world.newResident();
    const orderId = await orderIn(world, "confirmed", { resident: person, volunteer: await world.newVolunteer() });
    const [order] = await world.database.sql<{ hold_id: string }>("SELECT hold_id FROM orders WHERE order_id = $1", [
      orderId,
    ]);
    for (const state of ["voided", "expired", "posted", "reserved"]) {
      const expected = state === "posted" ? "done" : "order_moved_on";
      expect(await run("ledger_release", community(), order!.hold_id, state, AT)).toBe(expected);
    }
    expect((await balancesOf(person)).minutes).toEqual({ balance: 540, held: 0, available: 540 });
  });

  it("grant to the last minute of the budget and not one more", async () => {
    await leaveInFund(world.database, community(), "minute", 100);
    expect(await grant(world.resident, 101)).toBe("budget_exhausted");
    await grantMinutes(world.database, world.resident, 100);
    expect(await grant(world.resident, 1)).toBe("budget_exhausted");
  });

  it("let points lapse at the end of the next calendar year in Shanghai", async () => {
    const lapse = (at: string) => world.database.sql("SELECT ledger_points_lapse($1::timestamptz) AS at", [at]);
    expect(await lapse("2026-12-31T15:59:59Z")).toEqual([{ at: new Date("2027-12-31T16:00:00Z") }]);
    expect(await lapse("2026-12-31T16:00:00Z")).toEqual([{ at: new Date("2028-12-31T16:00:00Z") }]);
  });
});

describe("the ledger's tables", () => {
  const world = useWorld();
  const CHECK = "23514";
  const tamper = (statement: string) => world.database.sql(statement);

  beforeAll(() => orderIn(world, "confirmed"));

  it.each([
    ["a balance below its floor", "UPDATE accounts SET balance = -1 WHERE kind = 'member'"],
    ["more held than there is", "UPDATE accounts SET held = balance + 1 WHERE kind = 'member' AND balance > 0"],
    ["a hold below zero", "UPDATE accounts SET held = -1"],
    ["an entry of nothing", "UPDATE entries SET amount = 0"],
    ["an entry to oneself", "UPDATE entries SET to_account_id = from_account_id"],
    ["more posted than held", "UPDATE holds SET posted_amount = amount + 1 WHERE state = 'posted'"],
    ["a lot that gives more than it had", "UPDATE point_lots SET remaining = amount + 1"],
    [
      "a stock below zero",
      "INSERT INTO rewards SELECT community_id, gen_random_uuid(), merchant_id, 'x', 'x', 1, -1 FROM merchants",
    ],
  ])("refuse %s, whoever writes it", async (_what, statement) => {
    await expect(tamper(statement)).rejects.toMatchObject({ code: CHECK });
  });
});
