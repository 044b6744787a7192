import type {
  CaseChannel,
  CaseClock,
  CaseEvent,
  CaseKind,
  CaseLevel,
  CaseOutcome,
  CaseParty,
  CaseState,
  Consent,
} from "@contract/request/life";
import type { CaseMoment, CaseSummary } from "@contract/request/case";

/** As it stands on a chip. */
const states: Record<CaseState, string> = {
  submitted: "等社区看",
  registered: "已登记",
  triaged: "等分办",
  assigned: "已分办",
  contested: "等上级商定",
  verified: "已核实",
  handling: "正在办",
  answered: "等居民评价",
  closed: "已办结",
  merged: "已合并",
  rejected: "不予受理",
  appealed: "申诉中",
  reopened: "重新办理",
};

/** What it means for the one who asked. */
const sentences: Record<CaseState, string> = {
  submitted: "已收到。社区会联系您。",
  registered: "已登记，社区正在看该归谁办。",
  triaged: "已想好怎么办，马上交给能办的人。",
  assigned: "已交到承办人手里，他会来核实。",
  contested: "承办人认为不归他管，上级一天内定下由谁办。",
  verified: "已到现场看过，准备动手。",
  handling: "正在办，办好会告诉您。",
  answered: "办好了，请您看看。您满意了才算办结。",
  closed: "这件事已经办结。",
  merged: "和邻居反映的是同一件事，已合在一起办。",
  rejected: "没有受理。不同意可以向上一级申诉一次。",
  appealed: "申诉已交上一级复核，一天内给您回话。",
  reopened: "已重新打开，社区会再安排人办。",
};

const outcomes: Record<CaseOutcome, string> = {
  solved: "居民满意",
  noAnswer: "没有等到评价",
  afterHearing: "评议后办结，居民不满意",
  withdrawn: "居民撤回",
  rejected: "不予受理",
};

const events: Record<CaseEvent, string> = {
  submit: "提出诉求",
  register: "登记",
  triage: "研判",
  assign: "分办",
  take: "接办",
  contest: "提出不归自己管",
  rule: "指定承办",
  verify: "现场核实",
  handle: "开始办理",
  answer: "答复",
  advise: "咨询过了",
  close: "满意，同意办结",
  sendBack: "不满意，退回再办",
  fallSilent: "没有等到居民评价，自动办结",
  hear: "评议",
  withdraw: "撤回",
  reject: "不予受理",
  appeal: "申诉",
  uphold: "复核，维持不予受理",
  letRest: "申诉期满，自动办结",
  reopen: "重新打开",
  merge: "并入同一件事",
  split: "拆出来单独办",
  join: "附议，也遇到了",
  contact: "联系居民",
  note: "说明进展",
  urge: "标为紧急",
  climb: "上报",
  whistle: "吹哨，叫部门到场",
  arrive: "到场",
  pause: "暂停计时",
  resume: "继续计时",
  extend: "延长到十五天",
  remind: "提醒",
  askHearing: "申请评议",
  askUnmask: "申请查明匿名人",
  unmask: "查明匿名人",
  refuseUnmask: "没有同意查明匿名人",
  forget: "抹去个人信息",
};

const parties: Record<CaseParty, string> = {
  voice: "居民",
  gridWorker: "网格员",
  desk: "社区",
  handler: "承办人",
  called: "到场单位",
  upper: "上级",
  clock: "系统",
};

const levels: Record<CaseLevel, string> = { grid: "网格", community: "社区", street: "街道", district: "区" };

const kinds: Record<CaseKind, string> = {
  daily: "日常生活",
  facility: "设施维修",
  environment: "环境卫生",
  hazard: "安全隐患",
  dispute: "邻里矛盾",
  advice: "找人咨询",
  errand: "代办跑腿",
};

const channels: Record<CaseChannel, string> = {
  app: "手机",
  counter: "窗口",
  phone: "电话",
  visitLog: "走访",
  hotline: "热线",
};

const clocks: Record<CaseClock, string> = {
  contact: "首次联系",
  handle: "办理",
  verdict: "居民评价",
  appeal: "申诉",
  ruling: "上级商定",
  arrive: "单位到场",
};

const rejectReasons: Record<NonNullable<CaseMoment["rejectReason"]>, string> = {
  notOurs: "不属于社区和街道能办的事",
  notFound: "到现场没有发现",
  private: "属于个人之间的事",
  inCourt: "已经在法院或仲裁",
  alreadyAnswered: "同一件事已经答复过",
  unlawful: "要求不合法",
};

/** What may be stated, and beside it what a booking states by itself. */
const pauseReasons: Record<Exclude<NonNullable<CaseMoment["pauseReason"]>, "hour">, string> = {
  weather: "天气不允许",
  parts: "等配件",
  approval: "等审批",
  resident: "等居民配合",
  court: "等法院",
  season: "要等季节",
};

const stillReasons: Record<NonNullable<CaseMoment["pauseReason"]>, string> = {
  ...pauseReasons,
  hour: "约好的时间还没到",
};

const consents: Record<Consent, string> = {
  inPerson: "当面同意",
  byPhone: "电话同意",
  inWriting: "书面同意",
  guardian: "我是监护人",
};

const myVoices: Record<NonNullable<CaseSummary["myVoice"]>, string> = {
  waiting: "等办理",
  asked: "等您评价",
  satisfied: "您已满意",
  notSatisfied: "您不满意",
  silent: "您没有评价",
  withdrawn: "您已撤回",
  heard: "已评议",
};

export const words = {
  states,
  sentences,
  outcomes,
  events,
  parties,
  levels,
  kinds,
  channels,
  clocks,
  rejectReasons,
  pauseReasons,
  stillReasons,
  consents,
  myVoices,
  urgent: "紧急",
  complex: "疑难",
  paused: "暂停计时",
  private: "不公开",
  publicLater: "社区看过以后公开",
  joined: "您也反映了",
  anonymous: "匿名",
  at: (place: string, grid: string) => `${place}（${grid}）`,
  voices: (count: number) => `${count}人反映`,
  reached: (level: CaseLevel) => `已到${levels[level]}一级`,
  holder: (name: string) => `承办：${name}`,
};
