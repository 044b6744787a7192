import { randomUUID } from "node:crypto";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { linkKin } from "../../support/kin";
import { balancesOf, book } from "../../support/orders";
import { grantMinutes, type Person, suspend } from "../../support/people";
import { useWorld } from "../../support/world";

const CAP_MINUTES = 90_000;

describe("giving time", () => {
  const world = useWorld();
  let giver: Person;
  let child: Person;
  let stranger: Person;

  beforeEach(async () => {
    [giver, child, stranger] = (await Promise.all([1, 2, 3].map(() => world.newResident()))) as [
      Person,
      Person,
      Person,
    ];
    await linkKin(giver, child, "parent");
  });

  const entries = () => world.database.sql("SELECT entry_id FROM entries ORDER BY entry_id");
  const balances = async () => (await balancesOf(giver)).minutes;

  it("to kin takes it from the one and brings it to the other", async () => {
    await callAs(giver, "points", "gift", { toMemberId: child.memberId, amountMinutes: 90 });
    expect((await balances()).balance).toBe(510);
    expect((await balancesOf(child)).minutes.balance).toBe(690);
    const { items } = await callAs(child, "points", "statement", { unit: "minute" });
    expect(items[0]).toMatchObject({ kind: "gift", amount: 90, otherName: giver.name, balanceAfter: 690 });
    const mine = await callAs(giver, "points", "statement", { unit: "minute" });
    expect(mine.items[0]).toMatchObject({ kind: "gift", amount: -90, otherName: child.name });
  });

  it("goes both ways between kin", async () => {
    await callAs(child, "points", "gift", { toMemberId: giver.memberId, amountMinutes: 600 });
    expect((await balances()).balance).toBe(1200);
  });

  it("to the pool is seen by all", async () => {
    const before = await callAs(stranger, "points", "pool", {});
    await callAs(giver, "points", "donate", { amountMinutes: 45 });
    expect((await balances()).balance).toBe(555);
    const after = await callAs(stranger, "points", "pool", {});
    expect(after).toMatchObject({
      heldMinutes: before.heldMinutes + 45,
      donatedMinutes: before.donatedMinutes + 45,
      year: 2026,
      mine: null,
    });
    expect(after.order).toHaveLength(4);
  });

  it("twice with one request gives once", async () => {
    const requestId = randomUUID();
    const input = { toMemberId: child.memberId, amountMinutes: 100 };
    await Promise.all([1, 2, 3].map(() => callAs(giver, "points", "gift", input, { requestId })));
    expect((await balances()).balance).toBe(500);
  });

  it("by many requests at once never gives more than there is", async () => {
    const input = { toMemberId: child.memberId, amountMinutes: 200 };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => answerTo(giver, "points", "gift", input)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
    expect(new Set(answers.filter((answer) => !answer.ok).map(codeOf))).toEqual(new Set(["insufficient_minutes"]));
    expect((await balances()).balance).toBe(0);
    expect((await balancesOf(child)).minutes.balance).toBe(1200);
  });

  describe("is refused, and leaves no trace,", () => {
    let before: unknown[];
    beforeEach(async () => (before = await entries()));
    afterEach(async () => {
      expect(await entries()).toEqual(before);
      expect((await balances()).balance).toBe(600);
      expect((await balancesOf(child)).minutes.balance).toBeGreaterThanOrEqual(600);
    });

    it.each([0, -1, 1.5, 0.1, 2 ** 31, 2 ** 53, 1e300, -(2 ** 31)])("for an amount of %d", async (amountMinutes) => {
      const gift = { toMemberId: child.memberId, amountMinutes };
      expect(await refusalOf(giver, "points", "gift", gift)).toBe("amount_invalid");
      expect(await refusalOf(giver, "points", "donate", { amountMinutes })).toBe("amount_invalid");
    });

    it.each([null, "60", {}, [60], true, undefined])("for an amount that is no number: %p", async (amountMinutes) => {
      const gift = { toMemberId: child.memberId, amountMinutes };
      expect(codeOf(await answerTo(giver, "points", "gift", gift))).toBe("invalid_input");
      expect(codeOf(await answerTo(giver, "points", "donate", { amountMinutes }))).toBe("invalid_input");
    });

    it("to oneself", async () => {
      const gift = { toMemberId: giver.memberId, amountMinutes: 60 };
      expect(await refusalOf(giver, "points", "gift", gift)).toBe("gift_to_self");
    });

    it("to a neighbour who is not kin, to kin of before, and to nobody", async () => {
      const toMemberId = stranger.memberId;
      expect(await refusalOf(giver, "points", "gift", { toMemberId, amountMinutes: 60 })).toBe("not_kin");
      await callAs(child, "member", "unlinkKin", { memberId: giver.memberId });
      const formerly = { toMemberId: child.memberId, amountMinutes: 60 };
      expect(await refusalOf(giver, "points", "gift", formerly)).toBe("not_kin");
      const nobody = { toMemberId: randomUUID(), amountMinutes: 60 };
      expect(await refusalOf(giver, "points", "gift", nobody)).toBe("not_found");
    });

    it("of more than there is, or of what is held for an order", async () => {
      const gift = (amountMinutes: number) => ({ toMemberId: child.memberId, amountMinutes });
      expect(await refusalOf(giver, "points", "gift", gift(601))).toBe("insufficient_minutes");
      expect(await refusalOf(giver, "points", "donate", { amountMinutes: 601 })).toBe("insufficient_minutes");
      await book(world, { resident: giver, durationMinutes: 60 });
      expect(await refusalOf(giver, "points", "gift", gift(541))).toBe("insufficient_minutes");
      expect(await refusalOf(giver, "points", "donate", { amountMinutes: 541 })).toBe("insufficient_minutes");
    });

    it("beyond what the other may store", async () => {
      await grantMinutes(world.database, child, CAP_MINUTES - 600 - 10);
      before = await entries();
      const gift = { toMemberId: child.memberId, amountMinutes: 11 };
      expect(await refusalOf(giver, "points", "gift", gift)).toBe("cap_reached");
    });

    it("from an account the auditor has stopped", async () => {
      await suspend(world.database, giver);
      const gift = { toMemberId: child.memberId, amountMinutes: 60 };
      expect(await refusalOf(giver, "points", "gift", gift)).toBe("account_suspended");
      expect(await refusalOf(giver, "points", "donate", { amountMinutes: 60 })).toBe("account_suspended");
    });
  });
});
