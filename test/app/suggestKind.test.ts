import { suggestKind } from "../../src/features/request/suggestKind";

test.each([
  ["三楼楼道灯坏了，晚上看不见", "facility"],
  ["下水道堵了，厨房返水", "facility"],
  ["垃圾桶满了两天没有人收，又臭又脏", "environment"],
  ["井盖不见了，很危险", "hazard"],
  ["有人在楼道里给电动车充电，怕着火", "hazard"],
  ["楼上邻居半夜太吵", "dispute"],
  ["想咨询医保怎么报销", "advice"],
  ["想请人代取医院的化验单", "errand"],
  ["食堂的饭太硬，老人咬不动", "daily"],
])("%s is %s", (said, kind) => {
  expect(suggestKind(said)).toBe(kind);
});

test("words that tell nothing suggest nothing", () => {
  expect(suggestKind("")).toBeUndefined();
  expect(suggestKind("你好")).toBeUndefined();
});
