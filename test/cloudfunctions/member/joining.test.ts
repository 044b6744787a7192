import { randomUUID } from "node:crypto";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { leaveInFund } from "../../support/fund";
import { balancesOf } from "../../support/orders";
import { joinCommunity, newOpenid } from "../../support/people";
import { useWorld } from "../../support/world";

describe("joining", () => {
  const world = useWorld();
  const input = (given: object = {}) => ({
    name: "赵大爷",
    birthDate: "1950-01-01",
    buildingId: world.community.grids[0]!.buildingIds[0]!,
    room: "101",
    ...given,
  });
  const stranger = () => ({ openid: newOpenid(), communityId: world.community.communityId });

  it("begins by finding one's community and building", async () => {
    const anybody = stranger();
    const { items } = await callAs(anybody, "member", "communities", {}, { communityId: null });
    expect(items.map((one) => one.name).sort()).toEqual(["柳岸社区", "槐树社区"].sort());
    const { communityId } = world.community;
    const buildings = await callAs(anybody, "member", "buildings", { communityId }, { communityId: null });
    expect(buildings.items.map((one) => `${one.gridName} ${one.name}`)).toEqual([
      "槐树社区第1网格 101号楼",
      "槐树社区第1网格 102号楼",
      "槐树社区第2网格 201号楼",
      "槐树社区第2网格 202号楼",
    ]);
    expect((await callAs(anybody, "member", "me", {}, { communityId: null })).memberships).toEqual([]);
  });

  it("makes a member whom the desk has yet to see", async () => {
    const person = stranger();
    const { membership } = await callAs(person, "member", "join", input({ name: " 赵大爷 " }));
    expect(membership).toMatchObject({
      memberName: "赵大爷",
      verified: false,
      roles: [],
      address: "101号楼101",
      streetName: "武当路街道",
    });
    const { items } = await callAs(world.dispatcher, "member", "newcomers", {});
    expect(items).toMatchObject([
      { memberId: membership.memberId, age: 76, birthDate: "1950-01-01", address: "101号楼101" },
    ]);
  });

  it("happens once in a community, and may happen in another", async () => {
    const person = stranger();
    await callAs(person, "member", "join", input());
    expect(await refusalOf(person, "member", "join", input())).toBe("already_member");
    const there = { ...person, communityId: world.elsewhere.communityId };
    await callAs(there, "member", "join", input({ buildingId: world.elsewhere.grids[0]!.buildingIds[0]! }));
    expect((await callAs(person, "member", "me", {})).memberships).toHaveLength(2);
  });

  it.each([
    ["a birthday to come", { birthDate: "2026-11-22" }],
    ["today as a birthday", { birthDate: "2026-11-21" }],
    ["a birthday before 1900", { birthDate: "1899-12-31" }],
    ["a day that does not exist", { birthDate: "2025-02-29" }],
    ["a name of one character", { name: "赵" }],
    ["a name of one drawn character", { name: "😀" }],
    ["no room", { room: " " }],
  ])("refuses %s", async (_what, wrong) => {
    expect(codeOf(await answerTo(stranger(), "member", "join", input(wrong)))).toBe("invalid_input");
  });

  it("refuses a grid in place of a building", async () => {
    expect(await refusalOf(stranger(), "member", "join", input({ buildingId: world.community.grids[0]!.gridId }))).toBe(
      "not_found",
    );
  });

  it("makes one member of two joinings at once", async () => {
    const person = stranger();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => answerTo(person, "member", "join", input(), { requestId: randomUUID() })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok).map(codeOf)).toEqual([
      "already_member",
      "already_member",
      "already_member",
    ]);
  });
});

describe("verifying", () => {
  const world = useWorld();
  const verify = (memberId: string, asVolunteer = false) =>
    callAs(world.dispatcher, "member", "verify", { memberId, asVolunteer });

  it.each([
    ["1966-11-21", 600],
    ["1966-11-22", 0],
    ["2010-01-01", 0],
  ])("gives one born on %s a starting grant of %i minutes", async (birthDate, minutes) => {
    const person = await joinCommunity(world.community, { birthDate });
    expect(await verify(person.memberId)).toEqual({ grantedMinutes: minutes });
    expect((await balancesOf(person)).minutes.balance).toBe(minutes);
  });

  it("happens once, and so does the grant", async () => {
    const person = await joinCommunity(world.community);
    const input = { memberId: person.memberId, asVolunteer: false };
    const answers = await Promise.all([1, 2, 3, 4].map(() => answerTo(world.dispatcher, "member", "verify", input)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await refusalOf(world.dispatcher, "member", "verify", input)).toBe("already_verified");
    expect((await balancesOf(person)).minutes.balance).toBe(600);
  });

  it("makes a volunteer from eighteen", async () => {
    const grown = await joinCommunity(world.community, { birthDate: "2008-11-21" });
    await verify(grown.memberId, true);
    expect((await callAs(grown, "member", "me", {})).memberships[0]!.roles.sort()).toEqual(["resident", "volunteer"]);
    const child = await joinCommunity(world.community, { birthDate: "2008-11-22" });
    const input = { memberId: child.memberId, asVolunteer: true };
    expect(await refusalOf(world.dispatcher, "member", "verify", input)).toBe("too_young");
    await verify(child.memberId);
    expect((await callAs(child, "member", "me", {})).memberships[0]).toMatchObject({
      verified: true,
      roles: ["resident"],
    });
  });

  it("waits when the fund's budget is spent, and changes nothing", async () => {
    await leaveInFund(world.database, world.community.communityId, "minute", 599);
    const person = await joinCommunity(world.community);
    const input = { memberId: person.memberId, asVolunteer: false };
    expect(await refusalOf(world.dispatcher, "member", "verify", input)).toBe("budget_exhausted");
    expect((await callAs(person, "member", "me", {})).memberships[0]).toMatchObject({ verified: false, roles: [] });
  });
});
