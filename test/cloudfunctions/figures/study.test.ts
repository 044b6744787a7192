import { callAs } from "../../support/call";
import { complaint, openOffices, submitCase } from "../../support/cases";
import { hotlineHeading, importFile } from "../../support/hotline";
import { useWorld } from "../../support/world";

const lamps = ["三单元楼道灯坏了两天", "楼道灯不亮，晚上看不见", "二楼楼道的灯又坏了", "声控灯不亮了"];

describe("the study of common problems", () => {
  const world = useWorld();

  it("shows the trend, where it was told, and who should lead; every case is behind it", async () => {
    const offices = await openOffices(world);
    await callAs(offices.manager, "request", "publishDuties", {
      lines: [{ kind: "facility", scopeId: world.community.communityId, holderId: offices.propertyId }],
    });
    world.clock.set("2026-12-20T01:00:00.000Z");
    const before = await submitCase(world.resident, { words: lamps[0]! });
    world.clock.set("2027-01-05T01:00:00.000Z");
    const caseIds = [];
    for (const words of lamps) caseIds.push(await submitCase(world.resident, { words }));
    const { problems, studied } = await callAs(offices.manager, "request", "study", { month: "2027-01" });
    expect(studied).toBe(4);
    expect(problems).toMatchObject([
      {
        kind: "facility",
        count: 4,
        countBefore: 1,
        lead: "物业服务处",
        grids: [{ name: "槐树社区第1网格", count: 4 }],
      },
    ]);
    expect(problems[0]!.caseIds.sort()).toEqual(caseIds.sort());
    expect(problems[0]!.caseIds).not.toContain(before);
  });

  it("shows every case it counts, however many", async () => {
    world.clock.set("2027-03-05T01:00:00.000Z");
    for (let n = 0; n < 53; n += 1) {
      await submitCase(n % 20 === 0 ? await world.newResident() : world.resident, { words: lamps[0]! });
    }
    const { problems } = await callAs(world.dispatcher, "request", "study", { month: "2027-03" });
    expect(problems[0]!.count).toBe(53);
    expect(new Set(problems[0]!.caseIds).size).toBe(53);
  });

  it("names who the list names for each problem nobody had yet, and no grid where nobody could tell one", async () => {
    world.clock.set("2027-04-05T01:00:00.000Z");
    const rows = ["A", "B", "C"].map((no) => `S${no},张女士,,设施,楼道灯坏了两天,小区西南角,`);
    await importFile(world, [hotlineHeading, ...rows, ""].join("\n"));
    for (let n = 0; n < 3; n += 1) {
      await callAs(world.resident, "request", "submit", { ...complaint, kind: "errand", words: "帮忙取一下药" });
    }
    const { problems } = await callAs(world.dispatcher, "request", "study", { month: "2027-04" });
    expect(problems.map(({ kind, lead }) => [kind, lead]).sort()).toEqual([
      ["errand", null],
      ["facility", "物业服务处"],
    ]);
    expect(problems.find(({ kind }) => kind === "facility")!.grids).toEqual([{ name: null, count: 3 }]);
  });
});
