/**
 * The closed set of refusals. The sentence is for the person who meets it: what happened, then what helps.
 * A handler may say it more precisely; it may not invent a code.
 */
export const errorSentences = {
  invalid_input: "填写的内容不对，请检查标出的地方。",
  too_large: "内容太大，请删减文字或换一张小一点的照片。",
  unknown_action: "这个功能暂时没有，请更新小程序后再试。",
  unauthenticated: "没有认出您的微信身份，请退出后重新打开小程序。",
  not_a_member: "您还没有加入这个社区，请先加入。",
  forbidden: "您没有办理这件事的权限，请联系社区支行。",
  not_found: "没有找到，可能已经撤下，请返回刷新。",
  request_reused: "这次提交和上一次内容不同，请返回重新填写后再提交。",
  busy: "现在人多，没有办成，请稍等一会儿再试。",
  internal: "系统出了点问题，没有办成，您的时间和积分没有变动。请稍后再试。",

  already_member: "您已经是这个社区的成员，直接使用就可以。",
  already_verified: "这位居民已经核实过，不用再办。",
  too_young: "志愿者须年满18岁，可以由监护人带着参加活动。",

  starts_in_past: "开始时间已经过去，请选一个将来的时间。",
  insufficient_minutes: "可用时间不够，可以改短一些，或先去服务邻里积攒时间。",
  order_moved_on: "这一单已经有了新进展，请刷新后再看。",
  already_taken: "这一单已经有人接了，看看别的吧。",
  slot_taken: "这个时段志愿者已有安排，请换一个时间或换一位。",
  own_order: "自己下的单不能自己接，请交给别的志愿者。",
  offer_ended: "这次派单已经失效，请看看别的任务。",
  not_a_volunteer: "这位居民不是本社区的志愿者，请另选一位。",
  wrong_code: "服务码不对，请看居民手机上的数字再输一次。",
  too_many_attempts: "输错次数太多，请过十五分钟再试，或联系支行。",
  visit_unfinished: "这次上门没有签退记录，不能支付时间，只能作废。",

  insufficient_points: "积分不够，多参加几次服务就能换了。",
  out_of_stock: "这份奖品已经换完，请看看别的。",
  voucher_unknown: "没有这张兑换券，请核对号码。",
  code_used: "这张兑换券已经用过，不能再次核销。",
  voucher_expired: "这张兑换券已经过期，不能核销。",
  other_shop: "这张兑换券不是您店里的，请居民到券上写的商户使用。",
  account_suspended: "这个账户已止付，请联系社区支行。",
  amount_invalid: "数量不对，必须是大于零的整数。",
  cap_reached: "对方存的时间已经到上限，放不下了，可以少一些或捐给社区时间池。",
  gift_to_self: "不能转给自己，请选一位家人。",
  not_kin: "时间只能转给配偶、父母、子女、祖父母和孙辈；给别人请捐到社区时间池。",
  pool_short: "时间池里的时间不够，可以少一些或等大家捐来再办。",
  reversal_of_reversal: "这一笔本身就是冲正，不能再冲正。",
  already_reversed: "这一笔已经冲正过，不能再来一次。",
  not_reversible: "这一笔不能冲正，请联系街道一起处理。",
  already_suspended: "这个账户已经止付，不用再办。",
  not_suspended: "这个账户没有止付，请刷新后再看。",
  clock_set_back: "服务器的时钟比账上最后一笔还早，没有办成，账目没有变动，请联系社区校准时间。",
  not_sealed_yet: "账刚刚开，还没有封存，请过一两分钟再来。",
  clearing_limit: "两个社区之间的往来到了上限，请等月底结算后再转。",
  budget_exhausted: "社区基金余额不足，请联系社区。",

  case_moved_on: "这件诉求已经有了新进展，请刷新后再看。",
  not_a_picture: "这不是照片，请重新拍一张或从相册选。",
} as const;

export type ErrorCode = keyof typeof errorSentences;

/** Refusals any call may meet, whatever it declares. */
export const commonErrors = [
  "invalid_input",
  "too_large",
  "unknown_action",
  "unauthenticated",
  "not_a_member",
  "forbidden",
  "not_found",
  "request_reused",
  "clock_set_back",
  "busy",
  "internal",
] as const satisfies readonly ErrorCode[];
