import { appoint, entryAbout } from "../../support/auditors";
import { callAs, runJobs } from "../../support/call";
import { type Offices, openOffices } from "../../support/cases";
import { balancesOf } from "../../support/orders";
import type { Person } from "../../support/people";
import { judgeValid, nextMorning, reportOf } from "../../support/reports";
import { useWorld } from "../../support/world";

describe("a report that waits", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const daysLater = async (days: number) => {
    world.clock.advance({ hours: 24 * days });
    await runJobs();
  };
  const toldOf = async (caseId: string, who: Person) =>
    (
      await world.database.sql("SELECT FROM notices WHERE about = 'report' AND about_id = $1 AND member_id = $2", [
        caseId,
        who.memberId,
      ])
    ).length;
  const told = (caseId: string, ...people: Person[]) => Promise.all(people.map((who) => toldOf(caseId, who)));

  it("comes to mind after three days, after seven to the manager too, and each week until it is judged", async () => {
    const { gridWorker } = world;
    const { desk, manager } = offices;
    const caseId = await reportOf(world, await world.newResident());
    await daysLater(2);
    expect(await told(caseId, gridWorker, desk, manager)).toEqual([0, 0, 0]);
    await daysLater(1);
    expect(await told(caseId, gridWorker, desk, manager)).toEqual([1, 1, 0]);
    await daysLater(4);
    expect(await told(caseId, gridWorker, desk, manager)).toEqual([2, 2, 1]);
    await daysLater(7);
    expect(await told(caseId, gridWorker, desk, manager)).toEqual([3, 3, 2]);
    await judgeValid(gridWorker, caseId);
    await daysLater(30);
    expect(await told(caseId, gridWorker, desk, manager)).toEqual([3, 3, 2]);
  });

  it("is the street's to think of while it is appealed, and the district's after a week", async () => {
    const { street, district, desk } = offices;
    const by = await world.newResident();
    const caseId = await reportOf(world, by);
    const verdict = { is: "invalid", reason: "notFound", words: "去看没有" } as const;
    await callAs(world.gridWorker, "request", "judgeReport", { caseId, verdict });
    await callAs(by, "request", "appealReport", { caseId, words: "换了一边堆着" });
    await daysLater(3);
    await daysLater(4);
    expect(await told(caseId, street, district, desk)).toEqual([3, 1, 0]);
    await callAs(street, "request", "decideReport", { caseId, isValid: false, words: "没有看到" });
    await daysLater(7);
    expect(await told(caseId, street, district, desk)).toEqual([3, 1, 0]);
  });

  it("is brought to mind once by two timers", async () => {
    const caseId = await reportOf(world, await world.newResident());
    world.clock.advance({ hours: 72 });
    await Promise.all([runJobs(), runJobs()]);
    expect(await toldOf(caseId, world.gridWorker)).toBe(1);
  });
});

describe("the reward of a report that proved staged", () => {
  const world = useWorld();

  it("is taken back by two people, and not paid again", async () => {
    const [auditor, other] = [
      await appoint(world, "auditor", "审计员小郑"),
      await appoint(world, "auditor", "审计员小何"),
    ];
    const by = await world.newResident();
    const caseId = await reportOf(world, by);
    await judgeValid(world.gridWorker, caseId);
    await nextMorning(world);
    expect((await balancesOf(by)).points.balance).toBe(10);
    const [award] = await world.database.sql<{ id: string }>(
      "SELECT award_id AS id FROM report_awards WHERE case_id = $1",
      [caseId],
    );
    const entryId = await entryAbout(world, award!.id, "award");
    const asked = await callAs(auditor, "audit", "askReversal", { entryId, reason: "照片是摆拍的" });
    await callAs(other, "audit", "approveReversal", { correctionId: asked.correction.correctionId });
    expect((await balancesOf(by)).points.balance).toBe(0);
    await nextMorning(world);
    expect((await balancesOf(by)).points.balance).toBe(0);
  });
});
