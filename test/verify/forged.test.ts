import { passbookOf } from "../support/passbook/files";
import {
  change,
  type Cover,
  double,
  forge,
  hashAnew,
  invent,
  nodesAnew,
  remove,
  swap,
} from "../support/passbook/forge";
import type { Line, Unit } from "../support/passbook/format";
import { Registry } from "../support/passbook/registry";
import { busyRegistry } from "../support/passbook/samples";
import { loadVerifier, type Verifier } from "../support/passbook/verifier";

let verifier: Verifier;
beforeAll(async () => void (verifier = await loadVerifier()));

const registry = busyRegistry();
const passbook = passbookOf(registry, 1);
const covers: Cover[] = ["left as it is", "renumbered", "hashed anew"];
const lastOf = (unit: Unit) => passbook.accounts.find((account) => account.unit === unit)!.last;
const places = (["minute", "point"] as const).flatMap((unit) =>
  [1, 2, 9, lastOf(unit)].map((line) => ({ unit, line })),
);
const cases = covers.flatMap((cover) => places.map((place) => ({ ...place, cover })));

function faultOf(unit: Unit, alter: (lines: Line[]) => void, cover: Cover) {
  const report = verifier.check(forge(passbook, unit, alter, cover), registry.firstKey);
  return report.ok ? report : report.fault;
}

describe.each(cases)("of the $unit account, $cover", ({ unit, line, cover }) => {
  const last = lastOf(unit);

  it(`line ${line} is named when it is left out`, () => {
    // Hashed anew, the line in its place is a line that was never sealed: what became of the true one can't be told.
    const code = cover === "hashed anew" && line < last ? "line_changed" : "line_missing";
    expect(faultOf(unit, remove(line), cover)).toMatchObject({ code, unit, line });
  });

  it(`line ${line} is named when it is there twice`, () => {
    expect(faultOf(unit, double(line), cover)).toMatchObject({ code: "line_doubled", unit, line });
  });

  it(`line ${line} is named when it is made up`, () => {
    expect(faultOf(unit, invent(line), cover)).toMatchObject({ code: "line_invented", unit, line });
  });

  it(`a line made up after line ${line} is named`, () => {
    expect(faultOf(unit, invent(line + 1), cover)).toMatchObject({ code: "line_invented", unit, line: line + 1 });
  });

  it(`line ${line} is named when it changed places with a later one`, () => {
    for (const other of [line + 1, last].filter((each) => each > line && each <= last)) {
      expect(faultOf(unit, swap(line, other), cover)).toMatchObject({ code: "line_reordered", unit, line });
    }
  });

  it.each<Partial<Line>>([
    { amount: 1 },
    { kind: "gift" },
    { at: "2026-11-21T00:00:00.001Z" },
    { salt: "0".repeat(32) },
    { amount: 600, balance: 1200 },
  ])(`line ${line} is named when it is changed to %j`, (changes) => {
    expect(faultOf(unit, change(line, changes), cover)).toMatchObject({ unit, line });
  });

  it(`line ${line} is the first that is named of several`, () => {
    const alter = (lines: Line[]) => {
      for (const each of lines.slice(line - 1)) each.amount += 1;
    };
    expect(faultOf(unit, alter, cover)).toMatchObject({ unit, line });
  });

  it(`the end is missed when it is cut off before line ${line}`, () => {
    const alter = (lines: Line[]) => void lines.splice(line - 1);
    expect(faultOf(unit, alter, cover)).toMatchObject({ code: "line_missing", unit, line });
  });
});

describe("what was changed in a line", () => {
  it.each<[Partial<Line>, string, string]>([
    [{ amount: 601 }, "line_changed", "时间账户第 9 行的数目被改过。请留好这份文件，到支行问清楚。"],
    [{ balance: 601 }, "line_changed", "时间账户第 9 行的余额被改过。请留好这份文件，到支行问清楚。"],
    [{ line: 10 }, "line_changed", "时间账户第 9 行的行号被改过。请留好这份文件，到支行问清楚。"],
    [{ leaf: "ab".repeat(32) }, "line_changed", "时间账户第 9 行的指纹被改过。请留好这份文件，到支行问清楚。"],
    [{ kind: "gift" }, "line_changed", "时间账户第 9 行被改过，和封存时不一样。请留好这份文件，到支行问清楚。"],
    [{ amount: 0 }, "form", "时间账户第 9 行的数目写得不合格式（accounts[0].lines[8].amount）。请重新下载，再查一次。"],
    [
      { at: "2026-02-30T00:00:00.000Z" },
      "form",
      "时间账户第 9 行的时间写得不合格式（accounts[0].lines[8].at）。请重新下载，再查一次。",
    ],
    [
      { balance: 601, leaf: "ab".repeat(32) },
      "balance_wrong",
      "时间账户第 9 行的余额不等于上一行加上这一行的数目。请留好这份文件，到支行问清楚。",
    ],
    [
      { at: "2026-11-01T00:00:00.000Z", leaf: "ab".repeat(32) },
      "clock_back",
      "时间账户第 9 行的时间比上一行还早。请留好这份文件，到支行问清楚。",
    ],
    [{ position: 2 }, "line_changed", "时间账户第 9 行的位置被改过。请留好这份文件，到支行问清楚。"],
    [
      { position: 105 },
      "proof_missing",
      "时间账户第 9 行的位置被改过，或者证明缺了一块，没法查。请重新下载，再查一次。",
    ],
  ])("says so for %j", (changes, code, message) => {
    expect(faultOf("minute", change(9, changes), "left as it is")).toMatchObject({ code, message });
  });
});

describe("a forger who alters the nodes too", () => {
  const alterations = { change: (line: number) => change(line, { amount: 1 }), remove, double, invent };

  it.each(Object.entries(alterations))(
    "to %s a line is caught at it, or at the one whose proof was spoilt",
    (_, alter) => {
      for (const { unit, line } of places) {
        const forged = nodesAnew(forge(passbook, unit, alter(line), "hashed anew"));
        const report = verifier.check(forged, registry.firstKey);
        expect(report.ok || report.fault.line).toEqual(expect.any(Number));
        if (!report.ok && report.fault.unit === unit) expect(report.fault.line).toBeLessThanOrEqual(line);
      }
    },
  );
});

describe("lines left out", () => {
  it("are missed though they sum to nothing and the rest was renumbered", () => {
    const town = new Registry();
    const member = town.join();
    for (const amount of [600, 90, -60, 60, 30, 15]) town.write(member, "minute", amount);
    town.seal();
    const forged = forge(passbookOf(town, member), "minute", (lines) => void lines.splice(2, 2), "renumbered");
    expect(verifier.check(forged, town.firstKey)).toMatchObject({ fault: { code: "line_missing", line: 3 } });
  });

  it("are missed by their number when all but that was made to fit", () => {
    const forged = forge(passbook, "minute", remove(9), "hashed anew");
    const { last, lastLeaf } = passbook.accounts[0]!;
    Object.assign(forged.accounts[0]!, { last, lastLeaf });
    expect(verifier.check(forged, registry.firstKey)).toMatchObject({ fault: { code: "line_missing", line: 9 } });
  });
});

describe("the last line of the log", () => {
  it("stands at its own position and none beyond", () => {
    const owner = passbookOf(registry, 2);
    const { size } = owner.head;
    const { unit, last, lines } = owner.accounts.find((account) => account.lines.at(-1)?.position === size - 1)!;
    const forged = forge(owner, unit, change(lines.length, { position: size }), "left as it is");
    expect(verifier.check(forged, registry.firstKey)).toMatchObject({
      fault: { code: "line_changed", unit, line: last },
    });
  });
});

describe("an account's end", () => {
  it("is told from its lines when only what the file says of it was changed", () => {
    const [minutes, points] = passbook.accounts;
    const said = { ...passbook, accounts: [minutes, { ...points!, last: 3 }] };
    expect(verifier.check(said, registry.firstKey)).toMatchObject({ fault: { code: "last_changed", unit: "point" } });
  });

  it("is missed, or its proof changed, when the tree of last lines is not reached", () => {
    const forged = structuredClone(passbook);
    forged.accounts[1]!.proof[0] = "ab".repeat(32);
    expect(verifier.check(forged, registry.firstKey)).toMatchObject({
      fault: { code: "line_missing", unit: "point", line: passbook.accounts[1]!.last + 1 },
    });
  });

  it("is missed when the lines of an account were all dropped", () => {
    const forged = forge(passbook, "point", (lines) => void lines.splice(0), "hashed anew");
    expect(verifier.check(forged, registry.firstKey)).toMatchObject({
      fault: { code: "line_missing", unit: "point", line: 1 },
    });
  });
});

describe("the accounts", () => {
  const [minutes, points] = passbook.accounts;
  const empty = { ...points!, last: 0, lastLeaf: "0".repeat(64), lines: [] };

  it.each([
    ["account_missing", "point", [minutes]],
    ["account_missing", "minute", [points]],
    ["account_missing", "minute", []],
    ["account_doubled", "point", [minutes, points, points]],
    ["account_doubled", "minute", [minutes, minutes, points]],
    ["form", "minute", [points, minutes]],
    ["form", "point", [minutes, { ...empty, account: minutes!.account }]],
  ])("give %s of the %s account", (code, unit, accounts) => {
    expect(verifier.check({ ...passbook, accounts }, registry.firstKey)).toMatchObject({ fault: { code, unit } });
  });

  it("are not another member's", () => {
    const forged = structuredClone(passbook);
    forged.accounts[0]!.account = registry.account(0, "minute").id;
    hashAnew(forged.community.id, forged.accounts[0]!);
    expect(verifier.check(forged, registry.firstKey)).toMatchObject({ fault: { unit: "minute", line: 1 } });
  });
});

describe("a node of the log", () => {
  it("is missed at the first line that needs it", () => {
    for (const name of Object.keys(passbook.nodes)) {
      const { [name]: _, ...nodes } = passbook.nodes;
      const report = verifier.check({ ...passbook, nodes }, registry.firstKey);
      expect(report).toMatchObject({ fault: { code: "proof_missing", line: expect.any(Number) } });
    }
  });
});
