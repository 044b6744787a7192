/** What one owes the other, above zero, or is owed, below it. */
const owes = (minutes: number, say: (minutes: number) => string) =>
  minutes === 0 ? "互不相欠" : minutes > 0 ? `我们欠对方${say(minutes)}` : `对方欠我们${say(-minutes)}`;

export const words = {
  title: "社区往来",
  hint: "居民把时间转到别的社区的账户，两个社区之间就有往来，每月结清一次。",
  between: (here: string, month: string) => `${here}与各社区往来，${month}`,
  owes,
  empty: "还没有和别的社区开通时间互转。开通由街道来办。",
  used: (used: string, limit: string) => `用了${used}，上限${limit}`,
  earlier: "上个月",
  later: "下个月",
  month: (month: string) => `${month}的往来`,
  notClosed: "本月还没有结清",
  opening: "月初",
  sent: "转去对方",
  received: "对方转来",
  settled: "结算",
  settles: (minutes: number, say: (minutes: number) => string) =>
    minutes === 0 ? "没有" : minutes < 0 ? `我们还了${say(-minutes)}` : `对方还了${say(minutes)}`,
  closing: "月末",
  closedAt: (when: string) => `${when}结清`,
  print: "打印这个月",
  change: "改上限",
  others: "还没有开通的社区",
  open: (name: string) => `和${name}开通`,
  limitTitle: (name: string) => `和${name}最多互相欠多少`,
  limitHint: "两边一样，到了上限就不能再转，等月底结算。",
  limitHours: "上限，小时",
  limitWrong: "请填一个大于零的整数",
  limitVerb: (name: string, limit: string) => `确认和${name}的上限为${limit}`,
  limitDone: (name: string, limit: string) => `和${name}的上限现在是${limit}。`,
};
