import { LIKE_ENOUGH, likeness } from "../../../cloudfunctions/shared/core/likeness/likeness";
import { normalise, understand } from "../../../cloudfunctions/shared/core/likeness/words";
import { halfOf, judged, qualityOf } from "../../../tools/bench/request/labelled";

describe("likeness on the labelled set", () => {
  const all = judged();

  it("has at least 300 pairs, hard ones on both sides", () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(all.filter((pair) => pair.same).length).toBeGreaterThanOrEqual(100);
    const samePlace = all.filter((pair) => !pair.same && pair.one.building === pair.other.building);
    const sameKind = all.filter((pair) => !pair.same && pair.one.kind === pair.other.kind);
    expect(Math.min(samePlace.length, sameKind.length)).toBeGreaterThanOrEqual(100);
  });

  it.each([
    ["all", all, 0.88, 0.9],
    ["the half it was chosen on", all.filter((pair) => halfOf(pair.one.matter) === "chosenOn"), 0.9, 0.85],
    ["the half held out", all.filter((pair) => halfOf(pair.one.matter) === "heldOut"), 0.85, 0.9],
  ])("keeps precision and recall above their floors: %s", (_, pairs, precision, recall) => {
    const quality = qualityOf(pairs);
    expect(quality.precision).toBeGreaterThanOrEqual(precision);
    expect(quality.recall).toBeGreaterThanOrEqual(recall);
  });
});

describe("likeness", () => {
  const spot = { buildingId: "b1", cell: 1, gridId: "g1" };
  const of = (words: string, place = "", at: Partial<typeof spot> = {}) => ({
    ...{ kind: "facility", said: understand(words), place: understand(place) },
    spot: { ...spot, ...at },
  });
  const like = (one: ReturnType<typeof of>, other: ReturnType<typeof of>) => likeness(one, other, new Set([1, 2]));

  it("writes numbers, width and stops in one way", () => {
    expect(normalise("三单元，５０２室 十二层！")).toBe("3单元502室12楼");
    expect(normalise("二十一号楼 ABC")).toBe("21号楼abc");
  });

  it("is 1 of a case and itself, the same both ways round, and nothing without words in common", () => {
    const [one, other] = [of("楼道灯坏了"), of("声控灯不亮")];
    expect(like(one, one)).toBe(1);
    expect(like(one, other)).toBe(like(other, one));
    expect(like(one, of("想找律师问遗产"))).toBeLessThan(LIKE_ENOUGH);
    expect(like(of("！！"), of("……"))).toBe(0);
  });

  it("falls with distance, another unit, another floor and another kind", () => {
    const here = of("楼道灯坏了", "三单元二楼");
    const further = [
      of("楼道灯坏了", "三单元五楼"),
      of("楼道灯坏了", "一单元"),
      of("楼道灯坏了", "三单元二楼", { buildingId: "b2" }),
      { ...here, kind: "hazard" },
    ];
    for (const other of further) expect(like(here, other)).toBeLessThan(like(here, here));
    expect(like(here, of("楼道灯坏了", "一单元"))).toBeGreaterThan(0);
  });

  it("holds a spot that both name for the same, whoever's stairs they report from", () => {
    const [one, other] = [of("广场舞太吵", "文化广场"), of("跳舞音响扰民", "文化广场", { buildingId: "b9", cell: 99 })];
    expect(like(one, other)).toBeGreaterThan(LIKE_ENOUGH);
  });
});
