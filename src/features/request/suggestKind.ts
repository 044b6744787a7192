import type { CaseKind } from "@contract/request/life";

/** What people call things, the kind that must not be missed first: of kinds with as many hits the earlier stands. */
const keywords: readonly (readonly [CaseKind, readonly string[]])[] = [
  [
    "hazard",
    [
      ...[
        "危险",
        "隐患",
        "着火",
        "冒烟",
        "漏电",
        "漏气",
        "煤气",
        "燃气",
        "消防",
        "火警",
        "塌",
        "掉下来",
        "要掉",
        "脱落",
      ],
      ...["井盖", "飞线", "电线垂", "堵住通道", "高空抛物", "充电起火", "会砸", "要倒", "爆炸", "楼道充电"],
    ],
  ],
  [
    "dispute",
    [
      "邻居",
      "吵架",
      "太吵",
      "吵得",
      "噪音",
      "噪声",
      "扰民",
      "骂",
      "占了我",
      "楼上漏",
      "楼上滴",
      "纠纷",
      "说理",
      "打牌",
    ],
  ],
  [
    "facility",
    [
      ...["灯", "电梯", "水管", "下水道", "堵了", "漏水", "停水", "停电", "门禁", "大门", "单元门", "坏了", "路面"],
      ...[
        "坑",
        "扶手",
        "健身",
        "栏杆",
        "暖气",
        "管道",
        "护栏",
        "路牌",
        "监控坏",
        "水压",
        "对讲",
        "墙皮",
        "屋顶",
        "渗水",
      ],
    ],
  ],
  [
    "environment",
    [
      ...["垃圾", "脏", "臭", "异味", "狗屎", "狗粪", "粪便", "小广告", "杂草", "树枝", "蚊", "老鼠", "蟑螂", "油烟"],
      ...["污水", "堆物", "杂物", "乱停", "乱放", "占道", "绿化", "扬尘", "卫生", "清扫"],
    ],
  ],
  [
    "advice",
    [
      "咨询",
      "请问",
      "怎么办理",
      "律师",
      "法律",
      "政策",
      "手续",
      "医保",
      "社保",
      "低保",
      "遗嘱",
      "合同",
      "户口",
      "问一下",
    ],
  ],
  [
    "errand",
    ["代办", "代买", "代取", "帮我取", "帮我买", "帮忙取", "帮忙买", "跑腿", "送药", "取药", "取快递", "陪诊"],
  ],
  ["daily", ["买菜", "食堂", "理发", "老人", "独居", "轮椅", "助餐", "助浴", "孩子", "快递", "公交", "活动室", "生活"]],
];

/** The kind most spoken of in the words; none when nothing is known of them. */
export function suggestKind(said: string): CaseKind | undefined {
  let best: { kind: CaseKind; hits: number } | undefined;
  for (const [kind, words] of keywords) {
    const hits = words.filter((word) => said.includes(word)).length;
    if (hits > (best?.hits ?? 0)) best = { kind, hits };
  }
  return best?.kind;
}
