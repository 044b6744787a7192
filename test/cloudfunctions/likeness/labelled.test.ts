import { LIKE_ENOUGH, likeness } from "../../../cloudfunctions/shared/core/likeness/likeness";
import { faults, hints, things } from "../../../cloudfunctions/shared/core/likeness/terms";
import { normalise, understand } from "../../../cloudfunctions/shared/core/likeness/words";
import { judged, qualityOf } from "../../../tools/bench/request/labelled";

describe("likeness on the labelled set", () => {
  const [chosenOn, heldOut] = [judged("chosenOn"), judged("heldOut")];

  it.each([
    ["chosen on", chosenOn, 200],
    ["held out", heldOut, 50],
  ])("has at least 300 pairs in each part, hard ones on both sides: %s", (_, pairs, alike) => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(pairs.filter((pair) => pair.same).length).toBeGreaterThanOrEqual(alike);
    const others = pairs.filter((pair) => !pair.same);
    const samePlace = others.filter(({ one, other }) => one.building !== null && one.building === other.building);
    const sameKind = others.filter((pair) => pair.one.kind === pair.other.kind);
    expect(Math.min(samePlace.length, sameKind.length)).toBeGreaterThanOrEqual(100);
  });

  it("says each thing in its own words: no saying of one part stands in the other", () => {
    const seen = new Set(chosenOn.flatMap(({ one, other }) => [one.words, other.words]));
    expect(heldOut.filter(({ one, other }) => seen.has(one.words) || seen.has(other.words))).toEqual([]);
  });

  it.each([
    ["chosen on", chosenOn, 0.87, 0.92],
    ["held out", heldOut, 0.9, 0.65],
  ])("keeps precision and recall above their floors: %s", (_, pairs, precision, recall) => {
    const quality = qualityOf(pairs);
    expect(quality.precision).toBeGreaterThanOrEqual(precision);
    expect(quality.recall).toBeGreaterThanOrEqual(recall);
  });
});

describe("the terms", () => {
  it("let each word stand for one thing or one fault", () => {
    const all = [...things, ...faults].flat();
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  it("hint at things there are", () => {
    const named = new Set(things.map(([thing]) => thing));
    expect(hints.filter(([thing]) => !named.has(thing) && thing !== "邻居")).toEqual([]);
  });

  it("understand a thing that is only hinted at, or named by the place", () => {
    expect(understand("上楼黑咕隆咚").things).toEqual(new Set(["楼灯"]));
    expect(understand("路灯灭了漆黑一片").things).toEqual(new Set(["路灯"]));
    const of = (words: string, place: string) => ({
      ...{ kind: "facility", said: understand(words), place: understand(place) },
      spot: { buildingId: "b1", cell: 1, gridId: "g1" },
    });
    const shown = likeness(of("停着好几天，出不了门", "电梯"), of("电梯坏了", "大厅"), new Set([1]));
    expect(shown).toBeGreaterThan(LIKE_ENOUGH);
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
