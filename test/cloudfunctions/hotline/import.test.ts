import { write } from "@e965/xlsx";
import { callAs, refusalOf, runJobs } from "../../support/call";
import { gbk, hotlineHeading as heading, importFile, upload } from "../../support/hotline";
import { appointed } from "../../support/people";
import { buildCommunity } from "../../support/town";
import { useWorld } from "../../support/world";

describe("a file of the hotline", () => {
  const world = useWorld();
  let no = 1000;
  const nextNo = () => `RX${(no += 1)}`;
  const row = (
    given: Partial<Record<"no" | "name" | "phone" | "category" | "words" | "address" | "urgency", string>>,
  ) => {
    const { name = "张女士", phone = "13800000000", category = "公共设施", words = "楼道灯坏了请修理" } = given;
    return [
      given.no ?? nextNo(),
      name,
      phone,
      category,
      words,
      given.address ?? "101号楼",
      given.urgency ?? "一般",
    ].join(",");
  };
  const file = (...rows: string[]) => [heading, ...rows, ""].join("\r\n");
  const cases = () =>
    world.database.sql<Record<string, unknown>>(
      `SELECT c.*, v.caller_name, v.caller_phone, h.hotline_no FROM cases c JOIN hotline_cases h USING (community_id, case_id)
         JOIN case_voices v ON v.community_id = c.community_id AND v.case_id = c.case_id ORDER BY h.hotline_no`,
    );
  const caseOf = async (number: string) => (await cases()).find((one) => one["hotline_no"] === number);

  it("becomes cases with their caller, kind, place, urgency and clocks, and the desk hears of it", async () => {
    const [one, two, three] = [nextNo(), nextNo(), nextNo()];
    const done = await importFile(
      world,
      `\ufeff${file(
        row({ no: one, address: "武当路街道槐树社区101栋3单元", urgency: "特急" }),
        row({ no: two, name: "", phone: "", category: "环境卫生", words: "垃圾没人清运", address: "槐树社区第2网格" }),
        row({ no: three, words: '"说是,坏了\n两天"', address: "小区某处" }),
      )}`,
    );
    expect(done).toMatchObject({ import: { state: "done", rows: 4, taken: 3, refused: 0 }, items: [], next: null });
    const [first, second] = world.community.grids;
    expect(await caseOf(one)).toMatchObject({
      ...{ kind: "facility", channel: "hotline", is_urgent: true, caller_name: "张女士", caller_phone: "13800000000" },
      ...{ building_id: first!.buildingIds[0], grid_id: first!.gridId, state: "submitted", is_public: false },
    });
    expect(await caseOf(two)).toMatchObject({
      ...{ kind: "environment", caller_name: "热线来电人", building_id: null, grid_id: second!.gridId },
    });
    // Nobody can tell the grid: the desk has it.
    expect(await caseOf(three)).toMatchObject({ words: "说是,坏了\n两天", grid_id: world.community.communityId });
    const clocks = await world.database.sql("SELECT clock FROM case_clocks WHERE next_at IS NOT NULL");
    expect(clocks).toHaveLength(6);
    const told = await world.database.sql<{ words: string }>("SELECT words FROM notices WHERE about = 'import'");
    expect(told.map(({ words }) => words).join()).toContain("收下3件，没有收下0行");
  });

  it("is handled like any case from then on", async () => {
    const number = nextNo();
    await importFile(world, file(row({ no: number })));
    const caseId = String((await caseOf(number))!["case_id"]);
    await callAs(world.dispatcher, "request", "register", { caseId, kind: "facility", isPublic: true });
    const { case: seen } = await callAs(world.dispatcher, "request", "get", { caseId });
    expect(seen).toMatchObject({ state: "registered", isPublic: false, callers: [{ name: "张女士" }], voices: 1 });
  });

  it("is read whether in UTF-8 or in GBK", async () => {
    const number = nextNo();
    const done = await importFile(world, gbk(file(row({ no: number, words: "喆喆家楼道灯坏了" }))));
    expect(done.import).toMatchObject({ state: "done", taken: 1 });
    expect(await caseOf(number)).toMatchObject({ words: "喆喆家楼道灯坏了", caller_name: "张女士" });
  });

  it("says row by row what it did not take, and takes the good rows", async () => {
    const twice = nextNo();
    const done = await importFile(
      world,
      file(
        row({ no: twice }),
        row({ no: twice }),
        row({ no: "" }),
        row({ words: "" }),
        row({ words: "灯坏" }),
        row({ words: "长".repeat(501) }),
        row({ words: '=HYPERLINK("x")'.replaceAll('"', "") }),
        row({ words: "楼道\u0007灯坏了好几天" }),
        row({ phone: "不知道" }),
        row({ phone: "+8613800000000" }),
        row({ address: "柳岸社区3号楼" }),
        "",
        row({}),
      ),
    );
    expect(done.items.map(({ rowNo, field, fault }) => [rowNo, field, fault])).toEqual([
      [3, "hotlineNo", "duplicate"],
      [4, "hotlineNo", "missing"],
      [5, "content", "missing"],
      [6, "content", "tooShort"],
      [7, "content", "tooLong"],
      [8, "content", "formula"],
      [9, "content", "control"],
      [10, "phone", "badPhone"],
      [12, "address", "outside"],
    ]);
    expect(done.import).toMatchObject({ taken: 3, refused: 9 });
    expect((await importFile(world, file(row({ no: twice })))).items).toMatchObject([{ rowNo: 2, fault: "duplicate" }]);
  });

  it("takes no row of a neighbour whose name ends in the community's own, and its own that mentions the neighbour", async () => {
    const [{ parent_id: districtId }] = (await world.database.sql("SELECT parent_id FROM areas WHERE area_id = $1", [
      world.community.streetId,
    ])) as [{ parent_id: string }];
    await buildCommunity(world.database, { districtId, streetId: world.community.streetId }, "大槐树社区");
    const done = await importFile(
      world,
      file(
        row({ address: "武当路街道大槐树社区101号楼" }),
        row({ address: "大槐树社区对面，槐树社区101号楼" }),
        row({ address: "槐树社区101号楼" }),
      ),
    );
    expect(done.items).toEqual([{ rowNo: 2, field: "address", fault: "outside" }]);
    expect(done.import).toMatchObject({ taken: 2 });
  });

  it("leaves out a row of another encoding and one whose quotes never end, and goes on behind it", async () => {
    const [good, after] = [nextNo(), nextNo()];
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${heading}\n${row({ no: good })}\n`),
      gbk(`${row({})}\n`),
      Buffer.from(`${nextNo()},"没有完的引号,1,2,3,4,5\n${row({ no: after })}\n`),
    ]);
    const done = await importFile(world, bytes);
    expect(done.items).toMatchObject([
      { rowNo: 3, fault: "encoding" },
      { rowNo: 4, fault: "quotes" },
    ]);
    expect(await caseOf(good)).toBeDefined();
    expect(await caseOf(after)).toBeDefined();
  });

  it.each([
    ["encoding", Buffer.from(file("RX1,a,b"), "utf16le")],
    ["columns", Buffer.from("姓名,电话\r\n张三,138\r\n")],
    ["columns", Buffer.from("工单编号\r\n1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n")],
    ["workbook", Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(200, 7)])],
    ["tooLarge", Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(6 * 1024 * 1024)])],
  ])("says what is wrong with the whole: %s", async (trouble, bytes) => {
    const before = (await cases()).length;
    expect((await importFile(world, bytes)).import).toMatchObject({ state: "failed", trouble, taken: 0 });
    expect(await cases()).toHaveLength(before);
  });

  it("is read from a workbook too, where a formula is refused whatever it works out to", async () => {
    const number = nextNo();
    const [titles, good, bad] = [heading.split(","), row({ no: number }).split(","), row({}).split(",")];
    const cell = (text: string, column: number, at: typeof bad) => ({
      ...{ t: "s" as const, v: text },
      ...(at === bad && column === 4 && { f: "CONCATENATE(1)" }),
    });
    const data = [["12345热线工单"], titles, [], good, bad].map((cells, _, all) =>
      cells.map((text, column) => cell(text, column, cells === all[4] ? bad : cells)),
    );
    const sheet = { "!data": data, "!ref": "A1:G5" };
    const bytes = write({ SheetNames: ["一"], Sheets: { 一: sheet } }, { type: "buffer", bookType: "xlsx" }) as Buffer;
    const done = await importFile(world, bytes, world.dispatcher, "xlsx");
    expect(done.import).toMatchObject({ state: "done", taken: 1, refused: 1 });
    expect(done.items).toEqual([{ rowNo: 5, field: "content", fault: "formula" }]);
    expect(await caseOf(number)).toBeDefined();
  });

  it("is started once, by the desk alone, and only where the import's file belongs", async () => {
    const started = await upload(world, file(row({})));
    expect(await refusalOf(world.resident, "request", "startImport", started)).toBe("forbidden");
    const foreign = { ...started, reference: started.reference.replace(started.importId, world.elsewhere.communityId) };
    expect(await refusalOf(world.dispatcher, "request", "startImport", foreign)).toBe("not_found");
    for (const reference of ["memory://../x.csv", "cloud://elsewhere/x.csv", `${started.reference}/../x.csv`]) {
      expect(await refusalOf(world.dispatcher, "request", "startImport", { ...started, reference })).toBe("not_found");
    }
    await callAs(world.dispatcher, "request", "startImport", started);
    await callAs(world.dispatcher, "request", "startImport", started);
    const manager = await appointed(world.database, world.community.communityId, "林主任", [
      { role: "communityManager", areaId: world.community.communityId },
    ]);
    expect(await refusalOf(manager, "request", "startImport", started)).toBe("request_reused");
    const { items } = await callAs(manager, "request", "imports", {});
    expect(items.filter((one) => one.importId === started.importId)).toMatchObject([
      { state: "waiting", startedBy: "派单员小周" },
    ]);
    await runJobs();
  });
});
