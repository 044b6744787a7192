import type { Voucher } from "@contract/reward/voucher";

const states: Record<Voucher["state"], string> = {
  issued: "可以用",
  verified: "已使用",
  settled: "已使用",
  expired: "已过期",
  refunded: "已退回",
  revoked: "已作废",
};

export const words = {
  title: "兑换奖品",
  have: (points: number) => `您有${points}积分`,
  price: (points: number) => `${points}积分`,
  left: (count: number) => (count > 0 ? `还有${count}份` : "已换完"),
  short: (points: number) => `还差${points}积分`,
  redeem: "兑换",
  redeemTitle: "确认兑换",
  willCost: (points: number, left: number) => `用去${points}积分，还余${left}积分`,
  takeAt: "到这里领",
  confirm: (points: number) => `用${points}积分兑换`,
  none: "现在没有可以换的奖品",
  vouchers: "我的兑换券",
  noVouchers: "还没有兑换券",
  goRedeem: "去换奖品",
  voucher: "兑换券",
  states,
  until: (day: string) => `${day}前有效`,
  usedAt: (when: string) => `${when}已使用`,
  qr: "兑换券二维码，给店里扫",
  gone: "没有找到这份奖品，可能已经撤下，请返回刷新。",
};
