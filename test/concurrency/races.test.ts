import type { Answer } from "@contract/envelope";
import { answerTo, callAs, codeOf, runJobs } from "../support/call";
import { balancesOf, book, orderIn } from "../support/orders";
import { appointed, grantMinutes, type Person } from "../support/people";
import { addReward } from "../support/shops";
import { useWorld } from "../support/world";

/** How many ended in which way: `ok` or the refusal's code. */
function tally(answers: Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const outcome = answer.ok ? "ok" : codeOf(answer);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

const times = <Made>(count: number, make: (at: number) => Promise<Made>) =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));

describe("with 32 connections at once", () => {
  const world = useWorld({ max: 32 });

  /** Opens every connection, so that none is made while they race. */
  beforeAll(async () => {
    const clients = await times(32, () => world.database.connections.connect());
    for (const client of clients) client.release();
    expect(world.database.connections.totalCount).toBe(32);
  });

  it("one open order claimed by 32 volunteers is taken by exactly one", async () => {
    const volunteers = await times(32, () => world.newVolunteer());
    const orderId = await orderIn(world, "open", { startsInHours: 40 });
    const answers = await Promise.all(
      volunteers.map((volunteer) => answerTo(volunteer, "dispatch", "claim", { orderId })),
    );
    expect(tally(answers)).toEqual({ ok: 1, already_taken: 31 });
    const visits = await world.database.sql("SELECT visit_id FROM visits WHERE order_id = $1", [orderId]);
    expect(visits).toHaveLength(1);
  });

  it("one member spending the last minutes 50 times spends exactly as many as fit", async () => {
    const resident = await world.newResident();
    const booking = {
      serviceId: world.community.serviceIds.meal,
      startsAt: world.clock.in(30),
      durationMinutes: 60,
      place: "1号楼",
      note: "",
    };
    const answers = await times(50, () => answerTo(resident, "order", "book", booking));
    expect(tally(answers)).toEqual({ ok: 10, insufficient_minutes: 40 });
    expect((await balancesOf(resident)).minutes).toEqual({ balance: 600, held: 600, available: 0 });
  });

  it("one volunteer claiming 20 overlapping orders gets one, and no two that overlap", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orders = await times(20, () => orderIn(world, "open", { resident, durationMinutes: 30, startsInHours: 50 }));
    const answers = await Promise.all(orders.map((orderId) => answerTo(volunteer, "dispatch", "claim", { orderId })));
    expect(tally(answers)).toEqual({ ok: 1, slot_taken: 19 });
  });

  it("one volunteer accepting and claiming in half-overlapping times never overlaps", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orders = await times(10, (at) =>
      orderIn(world, at % 2 ? "open" : "offered", {
        resident,
        volunteer,
        durationMinutes: 60,
        startsInHours: 60 + at / 2,
      }),
    );
    await Promise.all(
      orders.map((orderId, at) => answerTo(volunteer, "dispatch", at % 2 ? "claim" : "accept", { orderId })),
    );
    const { mine } = await callAs(volunteer, "dispatch", "tasks", {});
    expect(mine.length).toBeGreaterThanOrEqual(4);
    const starts = mine.map((task) => Date.parse(task.startsAt));
    starts.slice(1).forEach((start, at) => expect(start - starts[at]!).toBeGreaterThanOrEqual(3_600_000));
  });

  it("one voucher verified by 20 at once is taken once", async () => {
    const { communityId } = world.community;
    const staff = [
      world.shop.staff,
      ...(await times(3, (at) =>
        appointed(world.database, communityId, `店员${at}`, [{ role: "merchant", areaId: communityId }]),
      )),
    ];
    for (const { memberId } of staff.slice(1)) {
      await world.database.sql("INSERT INTO merchant_staff VALUES ($1, $2, $3)", [
        communityId,
        memberId,
        world.shop.merchantId,
      ]);
    }
    await orderIn(world, "confirmed");
    const rewardId = await addReward(world.database, communityId, world.shop, { pricePoints: 10 });
    const { voucher } = await callAs(world.volunteer, "reward", "redeem", { rewardId });
    const answers = await times(20, (at) => answerTo(staff[at % 4]!, "reward", "verify", { code: voucher.code }));
    expect(tally(answers)).toEqual({ ok: 1, code_used: 19 });
  });

  it("an order cancelled and accepted at once is either, and its minutes are right", async () => {
    const resident = await world.newResident();
    const rounds = await times(10, async (at) => {
      const volunteer = await world.newVolunteer();
      return {
        volunteer,
        orderId: await orderIn(world, "offered", { resident, volunteer, durationMinutes: 60, startsInHours: 70 + at }),
      };
    });
    const ended = await Promise.all(
      rounds.map(async ({ volunteer, orderId }) => {
        const answers = await Promise.all([
          answerTo(resident, "order", "cancel", { orderId, reason: "" }),
          answerTo(volunteer, "dispatch", "accept", { orderId }),
        ]);
        const { order } = await callAs(resident, "order", "get", { orderId });
        // An accepted order can still be cancelled: it is cancelled whichever came first.
        expect([answers[0]!.ok, order.state]).toEqual([true, "cancelled"]);
        return answers[1]!.ok;
      }),
    );
    expect(ended).toHaveLength(10);
    expect((await balancesOf(resident)).minutes).toEqual({ balance: 600, held: 0, available: 600 });
  });

  it("an order confirmed by the resident and by itself at once is paid once", async () => {
    const [resident, volunteers] = [await world.newResident(), await times(8, () => world.newVolunteer())];
    const orders: string[] = [];
    for (const volunteer of volunteers)
      orders.push(await orderIn(world, "finished", { resident, volunteer, durationMinutes: 30 }));
    world.clock.advance({ hours: 72 });
    const confirming = orders.map((orderId) =>
      answerTo(resident, "order", "confirm", { orderId, stars: 5, words: "" }),
    );
    const disputing = orders.map((orderId) => answerTo(resident, "order", "dispute", { orderId, reason: "没有来" }));
    await Promise.all([...confirming, runJobs(), ...disputing, runJobs()]);
    for (const [at, orderId] of orders.entries()) {
      const { order } = await callAs(resident, "order", "get", { orderId });
      expect(["confirmed", "disputed"]).toContain(order.state);
      expect((await balancesOf(volunteers[at]!)).minutes.balance).toBe(order.state === "confirmed" ? 30 : 0);
    }
  });

  it("people who serve one another and confirm at once never block each other", async () => {
    const people: Person[] = await times(4, () => world.newVolunteer());
    for (const person of people) {
      await grantMinutes(world.database, person, 300);
    }
    const orders: { resident: Person; orderId: string }[] = [];
    for (const resident of people) {
      for (const volunteer of people.filter((one) => one !== resident)) {
        orders.push({
          resident,
          orderId: await orderIn(world, "finished", { resident, volunteer, durationMinutes: 10 }),
        });
      }
    }
    const answers = await Promise.all(
      orders.map(({ resident, orderId }) => answerTo(resident, "order", "confirm", { orderId, stars: 5, words: "" })),
    );
    expect(tally(answers)).toEqual({ ok: 12 });
    for (const person of people) expect((await balancesOf(person)).minutes.balance).toBe(300);
  });

  it("an order offered while it is being cancelled leaves no offer pending", async () => {
    const orders = await times(
      5,
      async () =>
        (await book(world, { durationMinutes: 10, resident: await world.newResident(), startsInHours: 90 })).orderId,
    );
    await Promise.all(
      orders.flatMap((orderId) => [
        answerTo(world.dispatcher, "dispatch", "offer", { orderId, volunteerId: world.volunteer.memberId }),
        answerTo(world.dispatcher, "order", "cancel", { orderId, reason: "" }),
      ]),
    );
    expect(
      await world.database.sql("SELECT FROM offers WHERE state = 'pending' AND order_id = ANY ($1)", [orders]),
    ).toEqual([]);
  });
});
