import type { InvalidReason, ReportState } from "@contract/request/report";

const states: Record<ReportState, string> = {
  waiting: "等网格员核实",
  valid: "核实有效",
  notFirst: "有效，邻居先报了",
  invalid: "没有采纳",
  appealed: "申诉中，等街道复核",
  upheld: "复核后维持原来的结果",
};

const reasons: Record<InvalidReason, string> = {
  notFound: "到现场没有看到",
  notHazard: "不算安全隐患",
  staged: "照片不是现场的",
  unclear: "照片看不清是哪里",
};

export const words = {
  states,
  reasons,

  heading: "举报奖励",
  switchWord: "拍隐患得积分",
  switchOn: "核实有效，第一个报的得积分；要有照片",
  photoMissing: "拍隐患得积分要有照片，请拍一张",
  switchOff: "打开以后，核实有效可以得积分",
  reward: (points: number) => (points > 0 ? `奖励${points}积分` : "今天或这个月的奖励已到上限，这次不发积分"),
  paidAt: (when: string) => `${when}到账`,
  paid: "已入账，可在积分明细里看",
  said: (what: string) => `说明：${what}`,
  because: (reason: string) => `原因：${reason}`,
  appealed: (what: string) => `您的申诉：${what}`,

  appeal: "申诉一次",
  appealTitle: "要申诉吗",
  appealHint: "请街道再看一遍，只能申诉一次。",
  appealWords: "为什么有不同意见",
  appealVerb: "交给街道",
  appealDone: "已交街道复核。",

  judgeHeading: "核实这件举报",
  flagged: "照片和更早的一件很像，请对照着看：",
  earlier: "这附近近几天报过：",
  earlierOne: (what: string, place: string, when: string) => `${when}，${place}，${what}`,
  earlierElsewhere: (when: string) => `${when}，别的网格报过一件，内容不归您看。`,
  validHint: "核实有效以后，第一个报的人明天上午得奖励积分；有上限。",
  valid: "核实有效",
  sameAs: "和这件是同一件事",
  invalid: "不采纳",
  invalidReason: "为什么不采纳",
  invalidWords: "跟报的人说一句",
  judged: "已核实，会告诉报的人。",
  decideHeading: "复核申诉",
  heldSame: "社区认为和这件是同一件事：",
  decideValid: "应当采纳",
  decideAnother: "不是同一件，应当奖励",
  decideUphold: "维持原来的结果",
  decideWords: "说明",
  decided: "已复核，会告诉报的人。",

  listTitle: "等核实的举报",
  none: "没有等核实的举报。",
  seenBefore: "照片像是报过的",
};
