import type { CaseEvent } from "@contract/request/life";
import type { InputOf } from "@/api/call";
import { words as life } from "./request";
import { caseForms } from "./caseForms";
import { caseOffice } from "./caseOffice";

const queueTabs: Record<InputOf<"request", "queue">["which"], string> = {
  new: "新来的",
  mine: "在办的",
  called: "叫我的",
  answered: "等居民看",
};

const deskTabs: Record<InputOf<"request", "desk">["which"], string> = {
  new: "新来的",
  toAssign: "待分办",
  rulings: "待商定",
  hearings: "待评议",
  toCall: "待回访",
  climbed: "上报来的",
  running: "在办的",
};

/** The verbs on the buttons. */
const verbs = {
  take: "接下来办",
  verify: "到现场看过了",
  handle: "开始办理",
  answer: "答复居民",
  contact: "联系过居民",
  contest: "不归我们，退回",
  pause: life.events.pause,
  resume: life.events.resume,
  climb: life.events.climb,
  note: "补充一句",
  arrive: "已到现场",
  askHearing: life.events.askHearing,
  register: life.events.register,
  triage: life.events.triage,
  assign: life.events.assign,
  rule: "指定责任单位",
  reject: life.events.reject,
  merge: "并到另一件",
  split: "拆出来单独办",
  urge: life.events.urge,
  extend: "延到15天",
  whistle: "吹责任哨",
  hear: "写评议结论",
  uphold: "维持不受理",
  askUnmask: life.events.askUnmask,
} satisfies Partial<Record<CaseEvent, string>>;

/** What is asked, what it does and what is said after, where a few words are all that is needed. */
const sayings = {
  verify: { hint: "写下现场看到的。居民在进展里能看到。", done: "已记下核实情况。接着可以开始办理。" },
  handle: { hint: "写下怎么办。居民会收到通知。", done: "已开始办理，居民会收到通知。" },
  contact: { hint: "写下和居民说了什么。", done: "已记下，首次联系完成。" },
  contest: { hint: "写清为什么不归你们管。上一级会商定由谁来办。", done: "已退回，等上一级商定。" },
  resume: { hint: "写下为什么可以接着办了。居民会收到通知。", done: "已继续计时。" },
  climb: { hint: "写清这里为什么办不了。经过会一起带上去。", done: "已上报，上一级会过问。" },
  note: { hint: "能看到这件诉求的人都会看到。", done: "已补充。" },
  askHearing: { hint: "写清为什么要评议。社区会请中立的人一起听。", done: "已申请，等社区安排评议。" },
  urge: { hint: "标为紧急后24小时内要办完，值班领导会马上知道。", done: "已标为紧急，值班领导已收到。" },
  extend: { hint: "从提出算起最迟15天，只能延一次。原因会告诉居民。", done: "已延到15天，原因已告诉居民。" },
  split: { hint: "写清为什么不是同一件事。大家都会收到通知。", done: "已拆出来单独办。" },
  uphold: { hint: "写清为什么不受理是对的。这就是最后的决定。", done: "已维持，决定已告诉居民。" },
} satisfies Partial<Record<CaseEvent, { hint: string; done: string }>>;

export const words = {
  counted: (pile: string, count: number) => (count === 0 ? pile : `${pile} ${count > 99 ? "99+" : count}`),
  queueTitle: "诉求办理",
  queueTabs,
  queueEmpty: {
    new: "没有新来的诉求。",
    mine: "手上没有在办的诉求。",
    called: "没有部门在等你们到场。",
    answered: "没有等居民看的答复。",
  } satisfies typeof queueTabs,
  deskTitle: "诉求分办台",
  deskTabs,
  deskEmpty: {
    new: "新来的诉求都登记好了。",
    toAssign: "没有等分办的诉求。",
    rulings: "没有要商定或复核的诉求。",
    hearings: "没有等评议的诉求。",
    toCall: "没有要打电话回访的居民。",
    climbed: "没有上报来的诉求。",
    running: "没有在办的诉求。",
  } satisfies typeof deskTabs,
  verbs,
  sayings,

  workTitle: "办理诉求",
  nothingToDo: "这件诉求现在不用您办，可以看看进展。",
  what: "要说的话",
  tooShort: (count: number) => `至少写${count}个字`,

  keys: "J、K或上下键选诉求，回车打开；R登记，T研判，A分办，X不受理，M合并；Esc关闭，Ctrl加回车送出",
  chooseOne: "在左边选一件，按回车打开。",
  list: "诉求列表",
  opened: "打开的诉求",
  keyIdle: "这件诉求现在不能这样办。",
  enterNew: "代居民登记一件",

  ...caseForms,
  ...caseOffice,
};
