import { write } from "@e965/xlsx";
import { hotlineHeading as heading, importFile } from "../../support/hotline";
import { useWorld } from "../../support/world";

describe("a file of the hotline that was spoilt on its way", () => {
  const world = useWorld();
  let no = 5000;
  const nextNo = () => `SP${(no += 1)}`;
  const row = (words: string, number = nextNo()) => `${number},张女士,13800000000,公共设施,${words},101号楼,一般`;
  const file = (...rows: string[]) => [heading, ...rows, ""].join("\n");
  const wordsTaken = async () => {
    const rows = await world.database.sql<{ words: string }>("SELECT words FROM cases ORDER BY words");
    return rows.map(({ words }) => words);
  };
  const faultsOf = ({ items }: Awaited<ReturnType<typeof importFile>>) =>
    items.map(({ rowNo, field, fault }) => [rowNo, field, fault]);

  beforeEach(() => world.database.sql("TRUNCATE cases, hotline_cases CASCADE"));

  it("loses only the row whose quotes don't pair, not those that follow", async () => {
    const done = await importFile(
      world,
      file(
        row('"楼道灯坏了没有下引号'),
        row('"第二行说得好好的"'),
        row("第三行没有引号的"),
        row('他说"不修了"气人'),
        row('=HYPERLINK("http://x")'),
        row('"最后一行也没有下引号'),
      ),
    );
    expect(faultsOf(done)).toEqual([
      [2, null, "quotes"],
      [6, "content", "formula"],
      [7, null, "quotes"],
    ]);
    expect(await wordsTaken()).toEqual(['他说"不修了"气人', "第三行没有引号的", "第二行说得好好的"].sort());
  });

  it("is through in a run or two though every other line is spoilt", async () => {
    const rows = Array.from({ length: 400 }, (_, n) => row(n % 2 === 0 ? `"第${n}行没有下引号` : `第${n}行是好的`));
    expect((await importFile(world, file(...rows))).import).toMatchObject({ state: "done", taken: 200, refused: 200 });
  });

  it("leaves out a line longer than any record, and says so", async () => {
    const done = await importFile(world, file(row("长".repeat(30_000)), row("后面的一行好好的")));
    expect(faultsOf(done)).toEqual([[2, null, "tooLong"]]);
    expect(done.import).toMatchObject({ taken: 1, refused: 1 });
  });

  it("is UTF-8 by its heading though a row has half a letter", async () => {
    const [before, after] = file(row("好的一行在前面"), row("坏掉的#这一行"), row("好的一行在后面")).split("#");
    const done = await importFile(
      world,
      Buffer.concat([Buffer.from(before!), Buffer.from([0xe7, 0x81]), Buffer.from(after!)]),
    );
    expect(faultsOf(done)).toEqual([[3, "content", "encoding"]]);
    expect(done.import).toMatchObject({ taken: 2 });
  });

  it("has its heading again where files were put together, which is no case", async () => {
    const done = await importFile(world, file(row("第一份的一行字"), heading, row("第二份的一行字")));
    expect(done.import).toMatchObject({ rows: 4, taken: 2, refused: 0 });
  });

  it.each([
    ["a heading of Windows, rows of a server", ["\r\n", "\n", "\n", "\n"]],
    ["now one, now the other", ["\r\n", "\r\n", "\n", "\n"]],
    ["of a server first", ["\n", "\r\n", "\n", "\r"]],
    ["of an old Mac", ["\r", "\r", "\r", "\r"]],
  ])("loses no row whose lines end in several ways: %s", async (_, ends) => {
    const lines = [heading, row("第一行灯坏了"), row("第二行灯坏了"), row("第三行灯坏了")];
    const done = await importFile(world, lines.map((line, index) => line + ends[index]).join(""));
    expect(done.import).toMatchObject({ rows: 4, taken: 3, refused: 0 });
  });

  it("loses only the row whose quotes don't pair, however the lines end", async () => {
    const done = await importFile(
      world,
      `${heading}\r\n${row("第一行灯坏了")}\r${row('"没有下引号')}\r\n${row("第三行灯坏了")}\n`,
    );
    expect(faultsOf(done)).toEqual([[3, null, "quotes"]]);
    expect(done.import).toMatchObject({ taken: 2 });
  });

  it("is refused a row with something where the heading has nothing, for its cells stand under others' names", async () => {
    const done = await importFile(world, file(row("灯坏了,请快来修"), `${row("后面空着几格的")},, ,`));
    expect(faultsOf(done)).toEqual([[2, null, "cells"]]);
    expect(await wordsTaken()).toEqual(["后面空着几格的"]);
  });

  it("has its lines and tabs made even: only what was told has several lines", async () => {
    await importFile(world, file(`${nextNo()},"张\n女士",13800000000,,"灯坏了\r\n\t请修理","101号楼\n3单元",`));
    expect(await wordsTaken()).toEqual(["灯坏了\n 请修理"]);
    const [told] = await world.database.sql(
      "SELECT place, caller_name FROM cases JOIN case_voices USING (community_id, case_id)",
    );
    expect(told).toEqual({ place: "101号楼 3单元", caller_name: "张 女士" });
  });

  it("is refused a number that a spreadsheet has shortened, for many become one", async () => {
    const done = await importFile(world, file(row("第一件的内容", "2.02611E+15"), row("第二件的内容", "2.02611E+15")));
    expect(faultsOf(done)).toEqual([2, 3].map((rowNo) => [rowNo, "hotlineNo", "rounded"]));
  });

  const workbook = (rows: (string | number)[][], shownAs = "General") => {
    const data = rows.map((cells) =>
      cells.map((v) => (typeof v === "number" ? { t: "n" as const, v, z: shownAs } : { t: "s" as const, v })),
    );
    const sheet = { "!data": data, "!ref": `A1:G${rows.length}` };
    return write(
      { SheetNames: ["一"], Sheets: { 一: sheet } },
      { type: "buffer", bookType: "xlsx", compression: true },
    ) as Buffer;
  };

  it("keeps long numbers of a workbook whole, and refuses those the spreadsheet has lost", async () => {
    const cells = (number: number) => [number, "张女士", 13800000000, "设施", "楼道灯坏了请修", "101号楼", ""];
    const bytes = workbook([heading.split(","), cells(20261121000123), cells(2026112100012345)]);
    const done = await importFile(world, bytes, world.dispatcher, "xlsx");
    expect(faultsOf(done)).toEqual([[3, "hotlineNo", "rounded"]]);
    const [kept] = await world.database.sql("SELECT hotline_no FROM hotline_cases");
    expect(kept).toEqual({ hotline_no: "20261121000123" });
  });

  it("is refused a number of a workbook whose last digits are lost, though its cell shows it whole", async () => {
    const cells = (number: number) => [number, "张女士", 13800000000, "设施", "楼道灯坏了请修", "101号楼", ""];
    const lost = ["20261121000123456", "20261121000123457"].map((digits) => cells(Number(digits)));
    const done = await importFile(world, workbook([heading.split(","), ...lost], "0"), world.dispatcher, "xlsx");
    expect(faultsOf(done)).toEqual([2, 3].map((rowNo) => [rowNo, "hotlineNo", "rounded"]));
  });

  it("is too large a workbook beyond a hundred thousand rows, none of which is dropped in silence", async () => {
    const cells = ["1", "", "", "", "楼道灯坏了", "", ""];
    const bytes = workbook([heading.split(","), ...Array.from({ length: 100_000 }, () => cells)]);
    const done = await importFile(world, bytes, world.dispatcher, "xlsx");
    expect(done.import).toMatchObject({ state: "failed", trouble: "tooLarge", taken: 0 });
  });
});
