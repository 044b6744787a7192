import type { CaseEvent, CaseMoment, CaseState } from "@contract/request/case";

const states: Record<CaseState, string> = {
  submitted: "等网格员看",
  registered: "已登记",
  triaged: "已分拣",
  assigned: "已转办",
  verified: "已核实",
  handling: "正在办",
  answered: "已答复，等您看",
  closed: "已解决",
  merged: "已合并",
  rejected: "未受理",
  appealed: "已申诉",
  contested: "有争议",
  reopened: "重新办理",
};

const events: Record<CaseEvent, string> = {
  submit: "提出诉求",
  answer: "答复",
  close: "认可已解决",
  sendBack: "说没解决",
};

const people: Record<CaseMoment["by"], string> = { resident: "居民", gridWorker: "网格员" };

export const words = {
  title: "诉求",
  newOne: "反映一件事",
  none: "还没有反映过事情",
  what: "是什么事",
  whatPlaceholder: "比如：三楼楼道灯坏了，晚上看不见",
  where: "在哪里",
  wherePlaceholder: "比如：3号楼2单元三楼",
  photos: "拍照片（一到三张）",
  addPhoto: "加照片",
  uploading: "正在传",
  retryPhoto: "没传上，点一下再传",
  remove: "去掉",
  removePhoto: "去掉这张照片",
  photo: (index: number) => `照片${index + 1}`,
  submit: "交给网格员",
  submitted: "已收到。网格员会来办，办好会告诉您。",
  missing: { words: "请写清是什么事，至少四个字", place: "请写在哪里", photos: "请至少拍一张照片，等它传好" },
  detail: "诉求进展",
  states,
  events,
  people,
  answer: "网格员的答复",
  solved: "已解决",
  notSolved: "没解决",
  closed: "好的，这件事就办结了。",
  sendBackTitle: "还有什么没办好",
  sendBackVerb: "请再办",
  sentBack: "已转回网格员，会再办。",
  history: "看经过",
  at: (place: string, grid: string) => `${place}（${grid}）`,
};
