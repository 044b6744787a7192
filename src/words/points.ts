import type { EntryKind, Unit } from "@contract/points/index";

const kinds: Record<EntryKind, string> = {
  grant: "支行发放",
  service: "服务",
  award: "奖励",
  redeem: "兑换",
  reversal: "更正",
};

const titles: Record<Unit, string> = { minute: "时间明细", point: "积分明细" };

export const words = {
  title: "积分",
  minutes: "可用时间",
  points: "积分",
  held: (minutes: string) => `另有${minutes}留给未完成的服务单`,
  owed: (points: number) => `还有${points}积分待发，社区基金补足后发给您`,
  expires: (points: number, day: string) => `${points}积分用到${day}`,
  noExpiry: "近期没有到期的积分",
  seeMinutes: "看时间明细",
  seePoints: "看积分明细",
  rewards: "用积分换奖品",
  vouchers: "我的兑换券",
  titles,
  kinds,
  after: (amount: string) => `余${amount}`,
  pointsAmount: (points: number) => `${points}积分`,
  none: "还没有明细",
};
