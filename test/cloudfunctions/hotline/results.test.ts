import { callAs, refusalOf } from "../../support/call";
import { bringTo, submitCase } from "../../support/cases";
import { hotlineHeading as heading, importFile } from "../../support/hotline";
import { csvLine } from "../../../cloudfunctions/shared/core/hotline/csv";
import { useWorld } from "../../support/world";

describe("results for the hotline", () => {
  const world = useWorld();
  const lines = (csv: string) => csv.replace("\ufeff", "").trimEnd().split("\r\n");
  const ask = (withHeader = false) => callAs(world.dispatcher, "request", "hotlineResults", { withHeader });
  const caseOf = async (number: string) => {
    const [row] = await world.database.sql("SELECT case_id FROM hotline_cases WHERE hotline_no = $1", [number]);
    return String(row!["case_id"]);
  };

  it("tells each change of a case once, with its answer and whether the caller is satisfied", async () => {
    await importFile(
      world,
      `${heading}\n=1,x,,,,,\nA1,张女士,13800000000,设施,楼道灯坏了请修理,101号楼,\nA2,李,,,垃圾没有人清运,101号楼,\n`,
    );
    const first = await ask(true);
    expect(first).toMatchObject({ count: 2, hasMore: false });
    expect(first.csv.startsWith("\ufeff工单编号,办理状态")).toBe(true);
    expect(lines(first.csv)).toEqual([expect.any(String), "A1,已受理,,,,", "A2,已受理,,,,"]);
    expect(await ask()).toEqual({ csv: "", count: 0, hasMore: false });

    const caseId = await caseOf("A1");
    await bringTo(world, caseId, "answered");
    expect(lines((await ask()).csv)).toEqual(["A1,已答复,,灯已换好,,2026-11-21 09:00"]);
    const { case: seen } = await callAs(world.dispatcher, "request", "get", { caseId });
    const { voiceId } = seen.callers[0]!;
    await callAs(world.dispatcher, "request", "recordWord", {
      caseId,
      voiceId,
      isSolved: true,
      isSatisfied: true,
      words: "电话回访",
    });
    expect(lines((await ask()).csv)).toEqual(["A1,已办结,已解决,灯已换好,满意,2026-11-21 09:00"]);
    expect((await ask()).count).toBe(0);
  });

  it("tells of what was merged as of the case it is heard in", async () => {
    const [caseId, intoId] = [await caseOf("A2"), await submitCase(world.resident, { words: "楼下垃圾没人清" })];
    await callAs(world.dispatcher, "request", "merge", { caseId, intoId });
    expect(lines((await ask()).csv)).toEqual(["A2,已受理,,,,"]);
  });

  it("comes a page at once, and again the same when the request is retried", async () => {
    const rows = Array.from({ length: 230 }, (_, n) => `B${String(n).padStart(3, "0")},张,,,楼道灯坏了请修理,101号楼,`);
    await importFile(world, [heading, ...rows, ""].join("\n"));
    const requestId = "6f6a3c1e-2f0f-4d2c-9d0f-3d1f6b7a9c10";
    const retried = () => callAs(world.dispatcher, "request", "hotlineResults", { withHeader: true }, { requestId });
    const page = await retried();
    expect(page).toMatchObject({ count: 200, hasMore: true });
    expect(await retried()).toEqual(page);
    expect(await ask()).toMatchObject({ count: 30, hasMore: false });
  });

  it("is for the desk alone, and of its own community", async () => {
    expect(await refusalOf(world.resident, "request", "hotlineResults", { withHeader: true })).toBe("forbidden");
  });

  it("writes no cell a spreadsheet would work out", () => {
    expect(csvLine(["=1+1", "+1", "-1", "@x", "\tx", 'a"b', "甲,乙", "好"])).toBe(
      `'=1+1,'+1,'-1,'@x,'\tx,"a""b","甲,乙",好\r\n`,
    );
  });
});
