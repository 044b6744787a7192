import { callAs } from "../../support/call";
import { submitCase } from "../../support/cases";
import { hotlineHeading, importFile } from "../../support/hotline";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("the cases behind a number", () => {
  const world = useWorld();
  const areaId = () => world.community.communityId;
  const behind = (by: Person, month: string, given: { areaId?: string; isUnplaced?: boolean } = {}) =>
    callAs(by, "request", "figureCases", { areaId: areaId(), month, figure: "submitted", ...given });

  it("are all of them for the desk, and for a resident the public ones, with how many that is of how many", async () => {
    world.clock.set("2027-02-05T01:00:00.000Z");
    const hidden = await submitCase(world.resident, { isPublic: false });
    const open = await submitCase(world.resident);
    await callAs(world.dispatcher, "request", "register", { caseId: open, kind: "facility", isPublic: true });
    const seen = async (by: Person) => {
      const { items, count, shownCount } = await behind(by, "2027-02");
      return { ids: items.map((item) => item.caseId).sort(), count, shownCount };
    };
    expect(await seen(world.dispatcher)).toEqual({ ids: [hidden, open].sort(), count: 2, shownCount: 2 });
    expect(await seen(world.resident)).toEqual({ ids: [open], count: 2, shownCount: 1 });
  });

  it("are as many as it counts, of the whole and of each part, also of what is of no grid yet", async () => {
    world.clock.set("2027-03-05T01:00:00.000Z");
    const rows = ["小区西南角", "大门口", "101号楼"].map((address, n) => `F${n},张,,设施,楼道灯坏了好久,${address},`);
    await importFile(world, [hotlineHeading, ...rows, ""].join("\n"));
    await submitCase(world.resident);
    const month = "2027-03";
    const { whole, parts, unplaced } = await callAs(world.dispatcher, "request", "figures", {
      areaId: areaId(),
      month,
    });
    expect([whole.submitted, unplaced!.submitted]).toEqual([4, 2]);
    expect(parts.reduce((sum, { counts }) => sum + counts.submitted, 0)).toBe(2);
    const countOf = async (given: Parameters<typeof behind>[2]) => {
      const { items, count } = await behind(world.dispatcher, month, given);
      expect(items).toHaveLength(count);
      return count;
    };
    expect(await countOf({})).toBe(whole.submitted);
    expect(await countOf({ isUnplaced: true })).toBe(unplaced!.submitted);
    for (const part of parts) expect(await countOf({ areaId: part.areaId })).toBe(part.counts.submitted);
    const grid = parts[0]!.areaId;
    expect(await countOf({ areaId: grid, isUnplaced: true })).toBe(0);
    expect((await callAs(world.dispatcher, "request", "figures", { areaId: grid, month })).unplaced).toBeNull();
  });
});
