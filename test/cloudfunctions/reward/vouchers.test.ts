import { callAs, refusalOf } from "../../support/call";
import { balancesOf, orderIn } from "../../support/orders";
import { suspend } from "../../support/people";
import { addReward, openShop, type Shop } from "../../support/shops";
import { useWorld } from "../../support/world";

describe("redeeming", () => {
  const world = useWorld();
  const reward = (given: { pricePoints?: number; stock?: number } = {}) =>
    addReward(world.database, world.community.communityId, world.shop, given);
  const stockOf = async (rewardId: string) =>
    (
      await world.database.sql<{ stock_left: number }>("SELECT stock_left FROM rewards WHERE reward_id = $1", [
        rewardId,
      ])
    )[0]!.stock_left;

  beforeAll(() => orderIn(world, "confirmed"));

  it("takes the points and one from the stock, and gives a voucher of twelve clear characters", async () => {
    const rewardId = await reward({ pricePoints: 20, stock: 3 });
    const { voucher } = await callAs(world.volunteer, "reward", "redeem", { rewardId });
    expect(voucher).toMatchObject({ state: "issued", pricePoints: 20, shopName: "便民超市", verifiedAt: null });
    expect(voucher.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(voucher.expiresAt).toBe(world.clock.in(90 * 24));
    expect((await balancesOf(world.volunteer)).points.balance).toBe(40);
    expect(await stockOf(rewardId)).toBe(2);
    const [payable] = await world.database.sql("SELECT balance::int FROM accounts WHERE owner_id = $1", [
      world.shop.merchantId,
    ]);
    expect(payable).toEqual({ balance: 20 });
  });

  it("is refused without points, and the stock stays", async () => {
    const rewardId = await reward({ pricePoints: 1000, stock: 1 });
    expect(await refusalOf(world.volunteer, "reward", "redeem", { rewardId })).toBe("insufficient_points");
    expect(await stockOf(rewardId)).toBe(1);
  });

  it("is refused when none is left, and the points stay", async () => {
    const before = (await balancesOf(world.volunteer)).points.balance;
    expect(
      await refusalOf(world.volunteer, "reward", "redeem", { rewardId: await reward({ pricePoints: 1, stock: 0 }) }),
    ).toBe("out_of_stock");
    expect((await balancesOf(world.volunteer)).points.balance).toBe(before);
  });

  it("is refused to an account the auditor has stopped", async () => {
    const volunteer = await world.newVolunteer();
    await orderIn(world, "confirmed", { volunteer, resident: await world.newResident() });
    await suspend(world.database, volunteer);
    expect(await refusalOf(volunteer, "reward", "redeem", { rewardId: await reward() })).toBe("account_suspended");
  });

  it("spends the points that lapse first, and none that have lapsed", async () => {
    const [volunteer, resident] = [await world.newVolunteer(), await world.newResident()];
    await orderIn(world, "confirmed", { volunteer, resident, durationMinutes: 30 });
    const start = world.clock.now();
    world.clock.set("2026-12-31T16:00:00Z");
    await orderIn(world, "confirmed", { volunteer, resident, durationMinutes: 60 });
    const { points } = await balancesOf(volunteer);
    expect(points).toMatchObject({ balance: 90, nextExpiry: { amountPoints: 30, lastDay: "2027-12-31" } });

    await callAs(volunteer, "reward", "redeem", { rewardId: await reward({ pricePoints: 40 }) });
    expect((await balancesOf(volunteer)).points.nextExpiry).toEqual({ amountPoints: 50, lastDay: "2028-12-31" });

    world.clock.set("2028-12-31T16:00:00Z");
    expect(await refusalOf(volunteer, "reward", "redeem", { rewardId: await reward({ pricePoints: 10 }) })).toBe(
      "insufficient_points",
    );
    world.clock.set(start);
  });
});

describe("verifying a voucher", () => {
  const world = useWorld();
  let other: Shop;

  beforeAll(async () => {
    other = await openShop(world.database, world.community.communityId, "理发小店");
    await orderIn(world, "confirmed", { durationMinutes: 480 });
  });

  const newVoucher = async (shop = world.shop) => {
    const rewardId = await addReward(world.database, world.community.communityId, shop, { pricePoints: 10 });
    return (await callAs(world.volunteer, "reward", "redeem", { rewardId })).voucher;
  };
  const verify = (code: string, shop = world.shop) => refusalOf(shop.staff, "reward", "verify", { code });

  it("takes the code as it is typed or read out", async () => {
    const { code, voucherId } = await newVoucher();
    const typed = ` ${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)} `
      .toLowerCase()
      .replaceAll("1", "l")
      .replaceAll("0", "o");
    const { voucher } = await callAs(world.shop.staff, "reward", "verify", { code: typed });
    expect(voucher).toEqual({
      voucherId,
      rewardName: "鸡蛋一盒",
      pricePoints: 10,
      verifiedAt: world.clock.now().toISOString(),
    });
    const today = await callAs(world.shop.staff, "reward", "today", {});
    expect(today).toEqual({ shopName: "便民超市", items: [voucher], totalPoints: 10 });
  });

  it("happens once", async () => {
    const { code } = await newVoucher();
    await callAs(world.shop.staff, "reward", "verify", { code });
    expect(await verify(code)).toBe("code_used");
  });

  it("is refused at another shop, and the voucher stays good", async () => {
    const { code } = await newVoucher();
    expect(await verify(code, other)).toBe("other_shop");
    await callAs(world.shop.staff, "reward", "verify", { code });
  });

  it("is refused once the voucher has expired, from the instant it does", async () => {
    const { code } = await newVoucher();
    const last = await newVoucher();
    world.clock.advance({ hours: 90 * 24, seconds: -1 });
    await callAs(world.shop.staff, "reward", "verify", { code: last.code });
    world.clock.advance({ seconds: 1 });
    expect(await verify(code)).toBe("voucher_expired");
  });

  it("is refused for a code nobody has, and for what is no code", async () => {
    expect(await verify("ZZZZZZZZZZZZ")).toBe("voucher_unknown");
    for (const code of ["", "123", "UUUUUUUUUUUU", "ZZZZZZZZZZZZZ", "ＺＺＺＺＺＺＺＺＺＺＺＺ"])
      expect(await verify(code)).toBe("invalid_input");
  });

  it("stops an assistant who tries too many unknown codes, for a quarter of an hour", async () => {
    const { code } = await newVoucher(other);
    world.clock.advance({ minutes: 15 });
    for (let tried = 0; tried < 10; tried += 1) expect(await verify("ZZZZZZZZZZZZ", other)).toBe("voucher_unknown");
    expect(await verify("ZZZZZZZZZZZZ", other)).toBe("too_many_attempts");
    expect(await verify(code, other)).toBe("too_many_attempts");
    world.clock.advance({ minutes: 15 });
    await callAs(other.staff, "reward", "verify", { code });
  });

  it("shows a shop what it took today alone, by the day in Shanghai", async () => {
    world.clock.set("2027-03-31T15:59:00Z");
    const evening = await newVoucher();
    await callAs(world.shop.staff, "reward", "verify", { code: evening.code });
    expect((await callAs(world.shop.staff, "reward", "today", {})).items).toHaveLength(1);
    world.clock.set("2027-03-31T16:00:00Z");
    expect((await callAs(world.shop.staff, "reward", "today", {})).items).toEqual([]);
    expect((await callAs(other.staff, "reward", "today", {})).totalPoints).toBe(0);
  });

  it("shows a voucher to its owner alone", async () => {
    const { voucherId, code } = await newVoucher();
    expect((await callAs(world.volunteer, "reward", "voucher", { voucherId })).voucher.code).toBe(code);
    expect(await refusalOf(world.resident, "reward", "voucher", { voucherId })).toBe("not_found");
    expect((await callAs(world.resident, "reward", "vouchers", {})).items).toEqual([]);
  });
});
