import { clustersOf, COMMON, type Told } from "../../../cloudfunctions/shared/core/figures/clusters";
import { type Judged, judged, qualityOf } from "../../../tools/bench/request/labelled";

const lamps = ["三单元楼道灯坏了两天", "楼道灯不亮，晚上看不见", "二楼楼道的灯又坏了", "声控灯不亮了"];
const rubbish = ["垃圾桶满了没人清", "垃圾三天没有清运", "楼下垃圾堆成山"];
const lifts = ["电梯坏了", "电梯有异响", "电梯困人", "电梯按键不亮", "电梯门关不上", "电梯停运三天", "电梯晃得厉害"];
const others = ["路灯坏了一盏", "小区门口路灯坏了", "楼道堆杂物", "水管漏水", "屋顶漏水", "下水道堵了", "下水道反味"];

const told = (words: string, buildingId: string | null = null): Told => ({ kind: "facility", words, buildingId });
const wordsOf = (clusters: { cases: Told[] }[]) => clusters.map(({ cases }) => cases.map(({ words }) => words));

describe("clusters of what is told", () => {
  it("gather what is told of one thing, whatever the building, and keep other things apart", () => {
    const all = [...lamps, ...rubbish, "电梯困人两次"].map((words, index) => told(words, `building ${index}`));
    const common = clustersOf(all).filter(({ cases }) => cases.length >= COMMON);
    expect(wordsOf(common)).toEqual([lamps, rubbish]);
  });

  it("keep kinds apart", () => {
    const all = lamps.flatMap((words) => [told(words), { ...told(words), kind: "hazard" as const }]);
    expect(clustersOf(all).map(({ kind, cases }) => [kind, cases.length])).toEqual([
      ["facility", lamps.length],
      ["hazard", lamps.length],
    ]);
  });

  it("take other words for one problem in one building, which in two buildings are two", () => {
    const [first, second] = ["电梯上上下下晃得吓人", "六号楼电梯又把人关在里面了"];
    expect(clustersOf([told(first!, "a"), told(second!, "a")])).toHaveLength(1);
    expect(clustersOf([told(first!, "a"), told(second!, "b")])).toHaveLength(2);
    expect(clustersOf([told(first!), told(second!)])).toHaveLength(2);
  });

  it("show no trend where the same was told in both months, for each case counts once", () => {
    const all = [...lamps, ...rubbish, ...lifts, ...others].flatMap((words, index) =>
      [0, 1, 2].map((turn) => told(words, `building ${(index + turn) % 4}`)),
    );
    const clusters = clustersOf(all, all);
    expect(clusters.map(({ countBefore }) => countBefore)).toEqual(clusters.map(({ cases }) => cases.length));
    expect(clusters.reduce((sum, { cases }) => sum + cases.length, 0)).toBe(all.length);
    expect(clusters.filter(({ cases }) => cases.length >= COMMON).length).toBeGreaterThan(5);
  });

  it("count cases before by the problem they are most like, and those of none by none", () => {
    const [cluster] = clustersOf(
      lamps.map((words) => told(words)),
      [told("楼道灯坏了"), told("快递柜打不开")],
    );
    expect(cluster!.countBefore).toBe(1);
  });
});

describe("the place on the labelled set", () => {
  /** Tellings of one kind from one building: gathered as one problem or not. */
  const quality = (part: "chosenOn" | "heldOut", isKnown: boolean) => {
    const pairs = judged(part).filter(
      ({ one, other }) => one.kind === other.kind && one.building !== null && one.building === other.building,
    );
    const asTold = ({ words, building }: Judged["one"]) => told(words, isKnown ? building : null);
    return qualityOf(
      pairs.map((pair) => ({
        ...pair,
        likeness: Number(clustersOf([asTold(pair.one), asTold(pair.other)]).length === 1),
      })),
    );
  };

  it.each([
    ["chosenOn", 0.9, 0.1],
    ["heldOut", 0.9, 0.1],
  ] as const)("finds more of what is one problem in one building, and is as right: %s", (part, precision, more) => {
    const [known, unknown] = [quality(part, true), quality(part, false)];
    expect(known.precision).toBeGreaterThan(precision);
    expect(known.precision).toBeGreaterThan(unknown.precision - 0.03);
    expect(known.recall - unknown.recall).toBeGreaterThan(more);
  });
});
