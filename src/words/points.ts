import type { EntryKind, Unit } from "@contract/points/index";
import type { FilterName } from "@/features/points/filters";

const kinds: Record<EntryKind, string> = {
  grant: "支行发放",
  service: "服务",
  award: "奖励",
  excess: "超额转入时间池",
  gift: "转赠",
  donation: "捐赠",
  allocation: "时间池发放",
  redeem: "兑换",
  expiry: "到期",
  reversal: "更正",
  sending: "转往外社区",
  receipt: "外社区转入",
  settlement: "社区结算",
};

const filters: Record<FilterName, string> = {
  all: "所有种类",
  service: "服务",
  gift: "转赠",
  pool: "时间池",
  grant: "发放",
  award: "奖励",
  redeem: "兑换",
  expiry: "到期",
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
  passbook: "存折",
  passbookHint: "每一行都能自己核对",
  titles,
  kinds,
  after: (amount: string) => `余${amount}`,
  pointsAmount: (points: number) => `${points}积分`,
  none: "还没有明细",
  noneSuch: "这里没有明细，换一个月份或种类看看",
  filters,
  byMonth: "按月份看",
  byKind: "按种类看",
  allMonths: "所有月份",
  monthTotal: (month: string) => `${month}合计`,
  cameIn: (amount: string) => `进来${amount}`,
  wentOut: (amount: string) => `出去${amount}`,
  lineOf: (what: string, name: string | null) => (name === null ? what : `${what}，${name}`),
  lapsing: (points: number, day: string) => `${points}积分到${day}就用不了了，请先用这些`,
  useTime: "时间怎么用",
  moreTime: "更多用法",
  links: {
    gift: "转时间给家人",
    donate: "捐给时间池",
    send: "转到我在别的社区的账户",
    pool: "社区时间池",
    origins: "时间从哪来，到哪去",
    kin: "我的家人",
  },
};
