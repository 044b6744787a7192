import { appoint } from "../../support/auditors";
import { callAs, refusalOf } from "../../support/call";
import { joinCommunity, welcomed } from "../../support/people";
import { useWorld } from "../../support/world";

describe("finding a neighbour", () => {
  const world = useWorld();
  const find = async (query: string) => (await callAs(world.dispatcher, "member", "find", { query })).items;

  it("by part of the name tells age and address, by which people of one name are told apart", async () => {
    const newcomer = { name: "钱玉芬", birthDate: "1946-11-22", room: "1单元101" };
    const one = await welcomed(world.community, world.dispatcher, newcomer);
    const other = await welcomed(world.community, world.dispatcher, { name: "小钱玉", birthDate: "1990-01-01" });
    const items = await find("钱玉");
    expect(items).toHaveLength(2);
    expect(items).toContainEqual({ memberId: one.memberId, name: "钱玉芬", age: 79, address: one.address });
    expect(items.map(({ memberId }) => memberId)).toContain(other.memberId);
  });

  it("finds nobody from next door, nobody unverified, no staff from outside, and no pattern", async () => {
    await joinCommunity(world.elsewhere, { name: "钱隔壁" });
    await joinCommunity(world.community, { name: "钱刚来" });
    expect(await find("钱隔壁")).toEqual([]);
    expect(await find("钱刚来")).toEqual([]);
    expect(await find(world.dispatcher.name)).toEqual([]);
    expect(await find("%")).toEqual([]);
  });

  it("is for the desk alone", async () => {
    expect(await refusalOf(world.resident, "member", "find", { query: "王" })).toBe("forbidden");
    expect(await refusalOf(world.volunteer, "member", "find", { query: "王" })).toBe("forbidden");
    expect(await refusalOf(world.dispatcher, "member", "find", { query: " " })).toBe("invalid_input");
    const manager = await appoint(world, "communityManager", "林书琴");
    expect((await callAs(manager, "member", "find", { query: "王秀兰" })).items).toMatchObject([{ name: "王秀兰" }]);
  });

  it("goes on where the page ended", async () => {
    for (let nth = 0; nth < 23; nth += 1)
      await welcomed(world.community, world.dispatcher, { name: `孙${String.fromCodePoint(0x4e00 + nth)}` });
    const first = await callAs(world.dispatcher, "member", "find", { query: "孙" });
    const rest = await callAs(world.dispatcher, "member", "find", { query: "孙", after: first.next! });
    expect(new Set([...first.items, ...rest.items].map(({ memberId }) => memberId)).size).toBe(23);
    expect(rest.next).toBeNull();
  });
});
