import type { CaseKind } from "@contract/request";

/** The hotline's categories, as data: the first line with a word that is said decides. */
const wordsOfKind: readonly (readonly [CaseKind, readonly string[]])[] = [
  ["hazard", ["消防", "安全隐患", "安全生产", "隐患", "危房", "违建", "违法建设", "燃气泄漏", "高空抛物", "飞线"]],
  ["dispute", ["邻里", "纠纷", "扰民", "噪音", "噪声", "矛盾"]],
  ["environment", ["环境", "卫生", "垃圾", "绿化", "市容", "油烟", "污染", "保洁", "养犬", "小广告"]],
  [
    "facility",
    ["设施", "市政", "物业", "电梯", "道路", "路灯", "照明", "管道", "供水", "排水", "维修", "房屋", "停车", "门禁"],
  ],
  ["advice", ["咨询", "法律", "政策", "社保", "医保", "户籍"]],
  ["errand", ["代办", "帮扶", "助老", "求助"]],
];

/** The kind a category stands for, or, where it says nothing, the words. */
export function kindOf(category: string, words: string): CaseKind {
  const find = (text: string) => wordsOfKind.find(([, said]) => said.some((word) => text.includes(word)))?.[0];
  return find(category) ?? find(words) ?? "daily";
}

export function isUrgentSaid(urgency: string): boolean {
  return /紧急|特急|加急|^急$|^是$|^高$/.test(urgency) && !/不紧急|非紧急/.test(urgency);
}
