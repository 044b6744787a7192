import { request as contract } from "@contract/request";
import { answerTo, callAs, refusalOf, runJobs } from "../../support/call";
import { complaint, type Offices, openOffices } from "../../support/cases";
import { leaveInFund } from "../../support/fund";
import { asJpeg, lit, sceneOf } from "../../support/likenessPictures";
import type { Person } from "../../support/people";
import { judgeValid, nextMorning, type Reported, reportOf } from "../../support/reports";
import { useWorld } from "../../support/world";

describe("a report with reward", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });
  beforeEach(() => world.clock.advance({ hours: 24 * 40 }));

  const report = (by: Person, change: Reported = {}) => reportOf(world, by, change);
  const judge = judgeValid;
  const seen = async (by: Person, caseId: string) => (await callAs(by, "request", "report", { caseId })).report;
  const pointsOf = async (by: Person) =>
    Number(
      (
        (await world.database.sql(
          "SELECT balance FROM accounts WHERE community_id = $1 AND owner_id = $2 AND unit = 'point'",
          [by.communityId, by.memberId],
        )) as [{ balance: string }]
      )[0].balance,
    );
  it("is rewarded the morning after it was found valid, once", async () => {
    const by = await world.newResident();
    const caseId = await report(by);
    expect(await seen(by, caseId)).toMatchObject({ state: "waiting", isMine: true, rewardPoints: null });
    await judge(world.gridWorker, caseId);
    expect(await seen(by, caseId)).toMatchObject({ state: "valid", rewardPoints: 10 });
    expect(await pointsOf(by)).toBe(0);
    await nextMorning(world);
    await runJobs();
    expect(await pointsOf(by)).toBe(10);
    expect((await seen(by, caseId))!.payAt).toBeNull();
    expect(
      await refusalOf(world.gridWorker, "request", "judgeReport", { caseId, verdict: { is: "valid", words: "" } }),
    ).toBe("report_moved_on");
  });

  it("is paid in part at the cap of its day, and of its month", async () => {
    const by = await world.newResident();
    const ids = [];
    for (let count = 0; count < 6; count++) ids.push(await report(by));
    for (const caseId of ids) await judge(world.gridWorker, caseId);
    const rewards = [];
    for (const caseId of ids) rewards.push((await seen(by, caseId))!.rewardPoints);
    expect(rewards).toEqual([10, 10, 10, 10, 5, 0]);

    await world.database.sql("UPDATE communities SET report_month_cap = 48 WHERE community_id = $1", [by.communityId]);
    world.clock.set(new Date(Date.UTC(world.clock.now().getUTCFullYear(), world.clock.now().getUTCMonth(), 20)));
    const [early, late] = [await world.newResident(), await world.newResident()];
    for (let count = 0; count < 5; count++) await judge(world.gridWorker, await report(early));
    world.clock.advance({ hours: 24 });
    const last = await report(early);
    // Judged in the next month, it still belongs to the month and day it was reported.
    world.clock.advance({ hours: 24 * 10 });
    await judge(world.gridWorker, last);
    expect((await seen(early, last))!.rewardPoints).toBe(3);
    await judge(world.gridWorker, await report(late));
    await world.database.sql("UPDATE communities SET report_month_cap = 1350 WHERE community_id = $1", [
      by.communityId,
    ]);
    await nextMorning(world);
    expect([await pointsOf(by), await pointsOf(early), await pointsOf(late)]).toEqual([45, 48, 10]);
  });

  it("goes to the first valid reporter of a thing", async () => {
    const [first, second, third] = [await world.newResident(), await world.newResident(), await world.newResident()];
    const one = await report(first, { place: "东门消防栓" });
    const two = await report(second, { place: "东门消防栓" });
    const three = await report(third, { place: "东门栓子" });
    expect(
      await refusalOf(world.gridWorker, "request", "judgeReport", { caseId: two, verdict: { is: "valid", words: "" } }),
    ).toBe("earlier_waits");
    await judge(world.gridWorker, one);
    expect((await judge(world.gridWorker, two)).report.state).toBe("notFirst");
    await callAs(offices.desk, "request", "merge", { caseId: three, intoId: one });
    expect((await judge(offices.desk, three)).report.state).toBe("notFirst");
    expect(await seen(third, three)).toMatchObject({ isMine: true, rewardPoints: null });
  });

  it("points to the earlier case when its picture was seen before, and punishes nobody", async () => {
    const [first, second] = [await world.newResident(), await world.newResident()];
    const picture = sceneOf(5001, 96, 72);
    const one = await report(first, { bytes: asJpeg(picture, 90) });
    const two = await report(second, { bytes: asJpeg(lit(picture, 12), 60) });
    expect((await seen(offices.desk, two))!.flagged?.caseId).toBe(one);
    expect(await seen(second, two)).toMatchObject({ state: "waiting", flagged: null });
    const { items } = await callAs(world.gridWorker, "request", "reports", { which: "waiting" });
    expect(items.find((item) => item.caseId === two)).toMatchObject({ isFlagged: true });
    await judge(world.gridWorker, one);
    await callAs(world.gridWorker, "request", "judgeReport", {
      ...{ caseId: two, verdict: { is: "invalid", reason: "staged", words: "照片和前一件相同" } },
    });
  });

  it("is appealed once to the street when it was found invalid", async () => {
    const by = await world.newResident();
    const caseId = await report(by);
    const verdict = { is: "invalid", reason: "notFound", words: "去看没有" } as const;
    await callAs(world.gridWorker, "request", "judgeReport", { caseId, verdict });
    await callAs(by, "request", "appealReport", { caseId, words: "换了一边堆着" });
    expect(await refusalOf(world.gridWorker, "request", "decideReport", { caseId, isValid: true, words: "属实" })).toBe(
      "forbidden",
    );
    const { items } = await callAs(offices.street, "request", "reports", { which: "appealed" });
    expect(items.map((item) => item.caseId)).toContain(caseId);
    await callAs(offices.street, "request", "decideReport", { caseId, isValid: true, words: "复看属实" });
    await nextMorning(world);
    expect(await pointsOf(by)).toBe(10);
    expect(await refusalOf(by, "request", "appealReport", { caseId, words: "再申诉" })).toBe("report_moved_on");
  });

  it("wants a picture and a hazard", async () => {
    const input = { ...complaint, asReport: true };
    expect(await refusalOf(world.resident, "request", "submit", { ...input, kind: "hazard" })).toBe("photo_missing");
    expect(await refusalOf(world.resident, "request", "submit", input)).toBe("not_reportable");
  });

  it("owes the reward while the fund is short", async () => {
    const by = await world.newResident();
    await judge(world.gridWorker, await report(by));
    await leaveInFund(world.database, by.communityId, "point", 0);
    await nextMorning(world);
    expect(await pointsOf(by)).toBe(0);
    expect((await callAs(by, "points", "balances", {})).points.owed).toBe(10);
    await leaveInFund(world.database, by.communityId, "point", 100_000);
    await runJobs();
    expect(await pointsOf(by)).toBe(10);
  });

  it("rewards one who is anonymous and names them to nobody, by any action", async () => {
    const by = await world.newResident();
    const caseId = await report(by, { isAnonymous: true });
    await judge(world.gridWorker, caseId);
    expect(await seen(by, caseId)).toMatchObject({ isMine: true, rewardPoints: 10 });
    await nextMorning(world);
    expect(await pointsOf(by)).toBe(10);
    const { desk, manager, street, district, property } = offices;
    const reads = Object.entries(contract).filter(([, action]) => action.kind === "read");
    for (const person of [desk, manager, street, district, property, world.gridWorker, world.volunteer]) {
      for (const [name] of reads) {
        for (const input of [{ caseId }, {}, { which: "waiting" }, { which: "new" }, { within: "community" }]) {
          const said = JSON.stringify(await answerTo(person, "request", name, input));
          expect(said).not.toContain(by.memberId);
          expect(said).not.toContain(by.name);
        }
      }
    }
    expect(await refusalOf(world.volunteer, "request", "report", { caseId })).toBe("not_found");
  });

  it("leaves no way from the ledger back to the report", async () => {
    const rows = (await world.database.sql(
      `SELECT e.source_id, e.actor_id, r.case_id FROM entries e
         LEFT JOIN reports r ON r.community_id = e.community_id AND r.case_id = e.source_id WHERE e.kind = 'award'`,
    )) as { actor_id: string | null; case_id: string | null }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ actor_id: null, case_id: null });
    await expect(
      world.database
        .sql("SET ROLE linli_app; SELECT * FROM report_awards")
        .finally(() => world.database.sql("RESET ROLE")),
    ).rejects.toThrow(/permission denied/);
  });
});
