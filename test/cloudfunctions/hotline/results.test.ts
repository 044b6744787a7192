import { callAs, refusalOf } from "../../support/call";
import { bringTo, submitCase } from "../../support/cases";
import { hotlineHeading as heading, importFile } from "../../support/hotline";
import { worldElsewhere } from "../../support/oneOfEach";
import { csvLine } from "../../../cloudfunctions/shared/core/hotline/csv";
import { useWorld } from "../../support/world";

describe("results for the hotline", () => {
  const world = useWorld();
  const draw = () => callAs(world.dispatcher, "request", "drawResults", {});
  const page = (batchId: string, after?: string) =>
    callAs(world.dispatcher, "request", "batchResults", { batchId, after });
  const linesOf = (csv: string) => csv.replace("\ufeff", "").trimEnd().split("\r\n");
  /** The lines of what has changed, without the heading. */
  const changed = async () => {
    const { batch } = await draw();
    return batch === null ? [] : linesOf((await page(batch.batchId)).csv).slice(1);
  };
  const caseOf = async (number: string) => {
    const [row] = await world.database.sql("SELECT case_id FROM hotline_cases WHERE hotline_no = $1", [number]);
    return String(row!["case_id"]);
  };

  it("tells each change of a case once, with its answer and whether the caller is satisfied", async () => {
    await importFile(
      world,
      `${heading}\n=1,x,,,,,\nA1,张女士,13800000000,设施,楼道灯坏了请修理,101号楼,\nA2,李,,,垃圾没有人清运,101号楼,\n`,
    );
    const { batch, hasMore } = await draw();
    expect([batch, hasMore]).toEqual([
      { batchId: expect.any(String), count: 2, drawnBy: "派单员小周", drawnAt: world.clock.now().toISOString() },
      false,
    ]);
    const { csv } = await page(batch!.batchId);
    expect(csv.startsWith("\ufeff工单编号,办理状态")).toBe(true);
    expect(linesOf(csv)).toEqual([expect.any(String), "A1,已受理,,,,", "A2,已受理,,,,"]);
    expect(await draw()).toEqual({ batch: null, hasMore: false });

    const caseId = await caseOf("A1");
    await bringTo(world, caseId, "answered");
    expect(await changed()).toEqual(["A1,已答复,,灯已换好,,2026-11-21 09:00"]);
    const { case: seen } = await callAs(world.dispatcher, "request", "get", { caseId });
    const { voiceId } = seen.callers[0]!;
    await callAs(world.dispatcher, "request", "recordWord", {
      caseId,
      voiceId,
      isSolved: true,
      isSatisfied: true,
      words: "电话回访",
    });
    expect(await changed()).toEqual(["A1,已办结,已解决,灯已换好,满意,2026-11-21 09:00"]);
    expect(await changed()).toEqual([]);
  });

  it("tells of what was merged as of the case it is heard in", async () => {
    const [caseId, intoId] = [await caseOf("A2"), await submitCase(world.resident, { words: "楼下垃圾没人清" })];
    await callAs(world.dispatcher, "request", "merge", { caseId, intoId });
    expect(await changed()).toEqual(["A2,已受理,,,,"]);
  });

  it("comes a page at once, and a batch is given again as it was drawn, whatever has changed since", async () => {
    const rows = Array.from({ length: 230 }, (_, n) => `B${String(n).padStart(3, "0")},张,,,楼道灯坏了请修理,101号楼,`);
    await importFile(world, [heading, ...rows, ""].join("\n"));
    const { batchId, count } = (await draw()).batch!;
    const whole = async () => {
      const first = await page(batchId);
      const rest = await page(batchId, first.next!);
      expect([first.csv, rest.csv].map((csv) => linesOf(csv).length)).toEqual([201, 30]);
      expect(rest.next).toBeNull();
      return first.csv + rest.csv;
    };
    const drawn = await whole();
    expect(new Set(linesOf(drawn)).size).toBe(count + 1);
    await bringTo(world, await caseOf("B007"), "answered");
    expect(await whole()).toBe(drawn);
    expect(await changed()).toEqual([expect.stringMatching(/^B007,已答复/)]);
    const { items } = await callAs(world.dispatcher, "request", "resultBatches", {});
    expect(items.find((batch) => batch.batchId === batchId)).toMatchObject({ count });
  });

  it("is drawn once when the request is retried, and when two draw at the same time", async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `C${n},张,,,楼道灯坏了请修理,101号楼,`);
    await importFile(world, [heading, ...rows, ""].join("\n"));
    const draws = await Promise.all([draw(), draw(), draw()]);
    expect(draws.map(({ batch }) => batch?.count ?? 0).sort()).toEqual([0, 0, 60]);
    await bringTo(world, await caseOf("C1"), "registered");
    const requestId = "6f6a3c1e-2f0f-4d2c-9d0f-3d1f6b7a9c10";
    const retried = () => callAs(world.dispatcher, "request", "drawResults", {}, { requestId });
    expect(await retried()).toMatchObject({ batch: { count: 1 } });
    expect(await retried()).toEqual(await retried());
    expect(await changed()).toEqual([]);
  });

  it("is for the desk alone, and of its own community", async () => {
    const next = await worldElsewhere(world);
    const input = `${heading}\nE1,赵,,,隔壁的灯坏了请修,,\n`;
    await importFile(next, input);
    expect(await changed()).toEqual([]);
    const { batch } = await callAs(next.dispatcher, "request", "drawResults", {});
    expect(batch).toMatchObject({ count: 1 });
    const { batchId } = batch!;
    expect(await refusalOf(world.dispatcher, "request", "batchResults", { batchId })).toBe("not_found");
    const { items } = await callAs(world.dispatcher, "request", "resultBatches", {});
    expect(items.map((one) => one.batchId)).not.toContain(batchId);
    for (const by of [world.resident, world.gridWorker]) {
      expect(await refusalOf(by, "request", "drawResults", {})).toBe("forbidden");
      expect(await refusalOf(by, "request", "resultBatches", {})).toBe("forbidden");
      expect(await refusalOf(by, "request", "batchResults", { batchId })).toBe("forbidden");
    }
  });

  it("writes no cell a spreadsheet would work out", () => {
    expect(csvLine(["=1+1", "+1", "-1", "@x", "\tx", 'a"b', "甲,乙", "好"])).toBe(
      `'=1+1,'+1,'-1,'@x,'\tx,"a""b","甲,乙",好\r\n`,
    );
  });
});
