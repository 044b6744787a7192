import { clustersOf } from "../../../cloudfunctions/shared/core/figures/clusters";
import { callAs } from "../../support/call";
import { openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

const lamps = ["三单元楼道灯坏了两天", "楼道灯不亮，晚上看不见", "二楼楼道的灯又坏了", "声控灯不亮了"];
const rubbish = ["垃圾桶满了没人清", "垃圾三天没有清运", "楼下垃圾堆成山"];

describe("the study of common problems", () => {
  const world = useWorld();

  it("gathers what is told of one thing, whatever the building, and keeps other things apart", () => {
    const told = [...lamps, ...rubbish, "电梯困人两次"].map((words, index) => ({
      ...{ caseId: String(index), kind: "facility" as const, gridId: String(index % 2), words },
    }));
    const clusters = clustersOf(told).filter((cluster) => cluster.cases.length >= 3);
    expect(clusters.map((cluster) => cluster.cases.map((one) => one.words).sort())).toEqual([
      [...lamps].sort(),
      [...rubbish].sort(),
    ]);
  });

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

  it("shows each number's cases: the desk all of them, a resident those that are public", async () => {
    world.clock.set("2027-02-05T01:00:00.000Z");
    const hidden = await submitCase(world.resident, { isPublic: false });
    const open = await submitCase(world.resident);
    await callAs(world.dispatcher, "request", "register", { caseId: open, kind: "facility", isPublic: true });
    const asked = { areaId: world.community.communityId, month: "2027-02", figure: "submitted" as const };
    const ids = async (by: typeof world.resident) =>
      (await callAs(by, "request", "figureCases", asked)).items.map((item) => item.caseId).sort();
    expect(await ids(world.dispatcher)).toEqual([hidden, open].sort());
    expect(await ids(world.resident)).toEqual([open]);
  });
});
