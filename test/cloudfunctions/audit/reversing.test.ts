import { accountOf, appoint, entryAbout } from "../../support/auditors";
import { callAs, refusalOf } from "../../support/call";
import { balancesOf, orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { leaveInFund } from "../../support/fund";
import { addReward } from "../../support/shops";
import { useWorld } from "../../support/world";

describe("an entry taken back by two people", () => {
  const world = useWorld();
  let auditor: Person;
  let other: Person;
  let manager: Person;
  let rewardId: string;
  const reason = "时长登记有误";

  beforeAll(async () => {
    auditor = await appoint(world, "auditor", "审计员小郑");
    other = await appoint(world, "auditor", "审计员小何");
    manager = await appoint(world, "communityManager", "社区书记");
    rewardId = await addReward(world.database, world.community.communityId, world.shop, { pricePoints: 40 });
  });

  const ask = async (by: Person, entryId: string) =>
    (await callAs(by, "audit", "askReversal", { entryId, reason })).correction.correctionId;
  const approve = (by: Person, correctionId: string) => callAs(by, "audit", "approveReversal", { correctionId });
  const redeem = async (by: Person) => (await callAs(by, "reward", "redeem", { rewardId })).voucher.voucherId;
  const voucherOf = async (by: Person, voucherId: string) =>
    (await callAs(by, "reward", "voucher", { voucherId })).voucher;
  const stock = async () =>
    (await callAs(world.volunteer, "reward", "list", {})).items.find((one) => one.rewardId === rewardId)!.stockLeft;

  it("gives the minutes back, and says who asked, who approved and why", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const entryId = await entryAbout(world, await orderIn(world, "confirmed", { resident, volunteer }), "service");
    const correctionId = await ask(world.dispatcher, entryId);
    expect((await balancesOf(resident)).minutes.balance).toBe(540);
    const { correction } = await approve(auditor, correctionId);
    expect(correction).toMatchObject({
      state: "approved",
      reason,
      askedByName: "派单员小周",
      decidedByName: "审计员小郑",
      amount: 60,
      allowedActions: [],
    });
    expect((await balancesOf(resident)).minutes.balance).toBe(600);
    expect((await balancesOf(volunteer)).minutes.balance).toBe(0);
    const { entry } = await callAs(auditor, "audit", "entry", { entryId });
    const { entry: back } = await callAs(auditor, "audit", "entry", { entryId: entry.reversedBy! });
    expect([entry.allowedActions, back.allowedActions]).toEqual([[], []]);
    expect(back).toMatchObject({ reverses: entryId, kind: "reversal", title: entry.title, actorName: "审计员小郑" });
  });

  it("is not approved, nor refused, by the one who asked", async () => {
    const entryId = await entryAbout(world, await orderIn(world, "confirmed"), "service");
    const correctionId = await ask(auditor, entryId);
    expect(await refusalOf(auditor, "audit", "approveReversal", { correctionId })).toBe("same_person");
    expect(await refusalOf(auditor, "audit", "refuseReversal", { correctionId, reason })).toBe("same_person");
    for (const by of [world.dispatcher, manager])
      expect(await refusalOf(by, "audit", "approveReversal", { correctionId })).toBe("forbidden");
    const seen = async (by: Person) =>
      (await callAs(by, "audit", "corrections", {})).items.find((one) => one.correctionId === correctionId)!;
    expect((await seen(auditor)).allowedActions).toEqual([]);
    expect((await seen(manager)).allowedActions).toEqual([]);
    expect((await seen(other)).allowedActions).toEqual(["approveReversal", "refuseReversal"]);
    await approve(other, correctionId);
  });

  it("can't be one person's doing even past the functions", async () => {
    const entryId = await entryAbout(world, await orderIn(world, "confirmed"), "service");
    const correctionId = await ask(auditor, entryId);
    const alone = world.database.connections.query(
      `UPDATE corrections SET state = 'approved', decided_by_id = asked_by_id, decided_at = asked_at WHERE correction_id = $1`,
      [correctionId],
    );
    await expect(alone).rejects.toMatchObject({ code: "23514" });
    await approve(other, correctionId);
  });

  it("is asked for once at a time and taken back once", async () => {
    const entryId = await entryAbout(world, await orderIn(world, "confirmed"), "service");
    const first = await ask(world.dispatcher, entryId);
    expect(await refusalOf(manager, "audit", "askReversal", { entryId, reason })).toBe("correction_standing");
    const { correction } = await callAs(auditor, "audit", "refuseReversal", { correctionId: first, reason: "没有错" });
    expect(correction).toMatchObject({ state: "refused", refusalReason: "没有错" });
    expect(await refusalOf(other, "audit", "approveReversal", { correctionId: first })).toBe("correction_decided");
    const second = await ask(manager, entryId);
    await approve(auditor, second);
    expect(await refusalOf(other, "audit", "approveReversal", { correctionId: second })).toBe("correction_decided");
    expect(await refusalOf(manager, "audit", "askReversal", { entryId, reason })).toBe("already_reversed");
  });

  it("is taken back once though two approve at the same moment", async () => {
    const entryId = await entryAbout(world, await orderIn(world, "confirmed"), "service");
    const correctionId = await ask(world.dispatcher, entryId);
    const both = await Promise.allSettled([approve(auditor, correctionId), approve(other, correctionId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(String((both.find(({ status }) => status === "rejected") as PromiseRejectedResult).reason)).toContain(
      "correction_decided",
    );
  });

  it("is no reversal itself, and nothing that has lapsed", async () => {
    const entryId = await entryAbout(world, await orderIn(world, "confirmed"), "service");
    await approve(auditor, await ask(world.dispatcher, entryId));
    const reversal = await entryAbout(world, entryId, "reversal");
    expect(await refusalOf(auditor, "audit", "askReversal", { entryId: reversal, reason })).toBe(
      "reversal_of_reversal",
    );
  });

  it("revokes the voucher, gives the points back to their lots and the reward to the stock", async () => {
    const volunteer = await world.newVolunteer();
    await orderIn(world, "confirmed", { volunteer, durationMinutes: 30 });
    await orderIn(world, "confirmed", { volunteer, durationMinutes: 30 });
    const accountId = await accountOf(world, volunteer.memberId, "point");
    const lots = () =>
      world.database.sql("SELECT remaining::int FROM point_lots WHERE account_id = $1 ORDER BY line_no", [accountId]);
    const before = [await lots(), await stock()];
    const voucherId = await redeem(volunteer);
    expect(await lots()).toEqual([{ remaining: 0 }, { remaining: 20 }]);
    const entryId = await entryAbout(world, voucherId, "redeem");
    await approve(auditor, await ask(manager, entryId));
    expect([await lots(), await stock()]).toEqual(before);
    const { state, code } = await voucherOf(volunteer, voucherId);
    expect(state).toBe("revoked");
    expect(await refusalOf(world.shop.staff, "reward", "verify", { code })).not.toBe("code_used");
    expect((await balancesOf(volunteer)).points.balance).toBe(60);
  });

  it("is refused once the shop has taken the voucher, before or after it was asked for", async () => {
    const volunteer = await world.newVolunteer();
    await orderIn(world, "confirmed", { volunteer, durationMinutes: 120 });
    const [early, late] = [await redeem(volunteer), await redeem(volunteer)];
    const use = async (voucherId: string) =>
      callAs(world.shop.staff, "reward", "verify", { code: (await voucherOf(volunteer, voucherId)).code });
    await use(early);
    const entryId = await entryAbout(world, early, "redeem");
    expect(await refusalOf(manager, "audit", "askReversal", { entryId, reason })).toBe("code_used");
    const correctionId = await ask(manager, await entryAbout(world, late, "redeem"));
    await use(late);
    expect(await refusalOf(auditor, "audit", "approveReversal", { correctionId })).toBe("code_used");
    expect((await voucherOf(volunteer, late)).state).toBe("verified");
    await callAs(auditor, "audit", "refuseReversal", { correctionId, reason: "已核销" });
  });

  it("takes awarded points away, and is refused while they are spent", async () => {
    const volunteer = await world.newVolunteer();
    const orderId = await orderIn(world, "confirmed", { volunteer, durationMinutes: 60 });
    const voucherId = await redeem(volunteer);
    const correctionId = await ask(manager, await entryAbout(world, orderId, "award"));
    expect(await refusalOf(auditor, "audit", "approveReversal", { correctionId })).toBe("insufficient_points");
    await approve(auditor, await ask(manager, await entryAbout(world, voucherId, "redeem")));
    await approve(auditor, correctionId);
    expect((await balancesOf(volunteer)).points.balance).toBe(0);
  });

  it("owes no more of points for a visit that is taken back", async () => {
    const volunteer = await world.newVolunteer();
    await leaveInFund(world.database, world.community.communityId, "point", 0);
    const orderId = await orderIn(world, "confirmed", { volunteer });
    const owed = () => world.database.sql("SELECT amount::int FROM owed_points WHERE order_id = $1", [orderId]);
    expect(await owed()).toEqual([{ amount: 60 }]);
    await approve(auditor, await ask(manager, await entryAbout(world, orderId, "service")));
    expect(await owed()).toEqual([]);
  });

  it("fetches back from the pool what of a visit's minutes had passed on to it", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const { communityId } = world.community;
    const [{ cap }] = (await world.database.sql<{ cap: number }>(
      "SELECT cap_minutes AS cap FROM communities WHERE community_id = $1",
      [communityId],
    )) as [{ cap: number }];
    await world.database.sql("SELECT ledger_set_cap($1, 30)", [communityId]);
    const orderId = await orderIn(world, "confirmed", { resident, volunteer, durationMinutes: 60 });
    expect((await balancesOf(volunteer)).minutes.balance).toBe(30);
    await approve(auditor, await ask(manager, await entryAbout(world, orderId, "service")));
    expect([(await balancesOf(volunteer)).minutes.balance, (await balancesOf(resident)).minutes.balance]).toEqual([
      0, 600,
    ]);
    await world.database.sql("SELECT ledger_set_cap($1, $2)", [communityId, cap]);
  });

  it("is refused in words for the auditor when the minutes are gone or the account is stopped", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "confirmed", { resident, volunteer });
    const correctionId = await ask(manager, await entryAbout(world, orderId, "service"));
    const accountId = await accountOf(world, volunteer.memberId, "minute");
    await callAs(auditor, "audit", "suspend", { accountId, reason });
    await expect(approve(auditor, correctionId)).rejects.toThrow("请先解除止付");
    await callAs(auditor, "audit", "lift", { accountId, reason });
    await approve(auditor, correctionId);
  });
});
