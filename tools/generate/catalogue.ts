import type { serviceCodes } from "../../contract/order/catalogue";

export type ServiceCode = (typeof serviceCodes)[number];

export interface ServiceKind {
  code: ServiceCode;
  name: string;
  summary: string;
  /** Lengths one may book, in minutes. */
  durationChoices: number[];
}

/** The ten kinds of help, in the order the catalogue shows them. */
export const serviceKinds: readonly ServiceKind[] = [
  {
    code: "errand",
    name: "代购代办",
    summary: "买菜买药、取件寄件，跑腿的事交给邻居。",
    durationChoices: [30, 60, 90],
  },
  { code: "cleaning", name: "清洁卫生", summary: "擦窗拖地、整理房间，家里清清爽爽。", durationChoices: [60, 90, 120] },
  {
    code: "hospital",
    name: "陪同就医",
    summary: "陪您挂号、看诊、取药，路上有人搭把手。",
    durationChoices: [120, 180],
  },
  { code: "haircut", name: "理发", summary: "上门剪发，不用出门，干净利落。", durationChoices: [30, 60] },
  { code: "repair", name: "家电小修", summary: "灯不亮、水龙头漏，小毛病帮您看看。", durationChoices: [30, 60, 90] },
  { code: "meal", name: "助餐送餐", summary: "帮您做一顿，或从食堂把热饭送到家。", durationChoices: [30, 60] },
  {
    code: "company",
    name: "陪聊慰藉",
    summary: "坐下说说话，下盘棋，也可以打电话聊。",
    durationChoices: [30, 60, 90, 120],
  },
  { code: "bills", name: "水电燃气代充", summary: "水费电费燃气费，帮您算清、帮您交上。", durationChoices: [30, 60] },
  {
    code: "phone",
    name: "智能手机教学",
    summary: "视频通话、挂号、扫码，手把手慢慢教。",
    durationChoices: [30, 60, 90],
  },
  {
    code: "childcare",
    name: "护幼托管",
    summary: "放学接一程，临时看一会儿，您放心去忙。",
    durationChoices: [60, 120, 180],
  },
];
