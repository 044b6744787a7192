import type { AccountKind, AccountName } from "@contract/audit/account";
import type { Correction } from "@contract/audit/entry";
import type { CheckName, Reconciliation } from "@contract/audit/reconciliation";
import type { Unit } from "@contract/points/index";
import { words as points } from "./points";

const units: Record<Unit, string> = { minute: "时间", point: "积分" };

const kinds: Record<AccountKind, string> = {
  member: "居民",
  fund: "社区基金",
  pool: "社区池",
  expired: "已到期",
  payable: "应付商户",
  clearing: "社区往来",
};

const checks: Record<CheckName, string> = {
  sums: "总账合计",
  balances: "余额与明细",
  holds: "冻结与服务单",
  lots: "积分批次",
  vouchers: "兑换券与应付",
  orders: "服务单与上门",
  seals: "封存",
};

const days: Record<Reconciliation["state"], string> = { green: "对得上", red: "对不上", notRun: "没有对账" };

const corrections: Record<Correction["state"], string> = { asked: "等审核", approved: "已冲正", refused: "未同意" };

/** Whoever works on the books calls it by its name. */
const entryKinds = { ...points.kinds, reversal: "冲正" };

const ownerOf = ({ kind, ownerName }: AccountName) => ownerName ?? kinds[kind];

export const words = {
  title: "审计台",
  units,
  kinds,
  checks,
  days,
  corrections,
  entryKinds,
  marks: { green: "✓", red: "!", notRun: "–" } satisfies Record<Reconciliation["state"], string>,
  account: (account: AccountName) => `${ownerOf(account)}的${units[account.unit]}账户`,
  /** The community's own is called by its kind already. */
  accountKind: ({ kind, unit, ownerName }: AccountName) =>
    ownerName === null ? units[unit] : `${kinds[kind]}，${units[unit]}`,
  ownerOf,

  strip: "近30天对账",
  allGreen: (count: number) => (count === 30 ? "近30天的账都对得上。" : `对过账的${count}天都对得上。`),
  redDays: (count: number) => `有${count}天对不上，请看下面的异常。`,
  missed: (count: number) => `有${count}天没有对账。`,
  dayLabel: (day: string, state: Reconciliation["state"]) => `${day}，${days[state]}`,
  ranAt: (when: string) => `${when}对账`,
  notRun: "这一天没有对账记录。每天凌晨三点以后自动对账。",
  neverRun: "还没有对过账。每天凌晨三点以后自动对账。",
  checkLine: (rules: number) => `${rules}条规则`,
  breaches: (count: number) => (count === 0 ? "对得上" : `${count}处对不上`),

  incidents: "没有处理的异常",
  noIncidents: "没有要处理的异常。",
  raised: (when: string) => `${when}发现`,
  foundAgain: (when: string) => `${when}又对过，还是对不上`,
  resolve: "写明原因，办结",
  resolveTitle: "这件异常怎么处理的",
  resolveHint: "办结以后，如果下一次对账还是对不上，会再提出来。",
  resolveLabel: "查到的原因和处理",
  resolveVerb: "办结",
  resolved: "已办结。",

  ways: "查账和办理",
  toAccounts: "查账户",
  toAccountsHint: "按姓名找，看余额怎么来的",
  toCorrections: "冲正",
  toCorrectionsHint: "申请过的、等审核的",
  toSuspensions: "止付",
  toSuspensionsHint: "谁的账户停了、为什么",
  toBudget: "社区基金",
  toBudgetHint: "预算、余下多少、追加",
  toClearing: "社区往来",
  toClearingHint: "和别的社区谁欠谁，每月结清",

  trial: "试算平衡",
  trialAt: (when: string) => `${when}的余额`,
  accountCount: (count: number) => `${count}户`,
  debits: "借方合计",
  credits: "贷方合计",
  total: "合计",
  noLines: "那时还没有账。",
  now: "现在",
  chosenInstant: "某一刻",
  whichInstant: "看什么时候的",
  day: "日期",
  dayEmpty: "请选日期",
  clock: "时刻",

  accountsTitle: "查账户",
  query: "姓名或商户名",
  find: "查找",
  allKinds: "全部",
  noAccounts: "没有找到这样的账户，换个名字再试。",
  held: (amount: string) => `其中${amount}冻结着`,
  stopped: "已止付",
  stoppedSince: (when: string) => `${when}起止付：转出停着，转入照常，已经接下的服务照付。`,

  explainTitle: "余额的来由",
  balanceAt: (when: string) => `${when}的余额`,
  linesTitle: "明细",
  noLinesYet: "到那时还没有明细。",
  from: (name: string) => `来自${name}`,
  to: (name: string) => `付给${name}`,
  by: (name: string) => `${name}办理`,
  byTimer: "系统办理",
  after: (amount: string) => `余${amount}`,

  suspend: "止付这个账户",
  lift: "解除止付",
  suspendTitle: (account: string) => `止付${account}`,
  liftTitle: (account: string) => `解除${account}的止付`,
  suspendHint: "止付后这个账户什么也转不出去，转入照常，已经接下的服务照付。",
  liftHint: "解除后这个账户恢复正常。",
  reason: "原因",
  suspendVerb: "确认止付",
  liftVerb: "确认解除",
  suspendDone: "已止付。",
  liftDone: "已解除止付。",

  entryTitle: "一笔账",
  kind: "种类",
  amount: "数量",
  when: "时间",
  paidBy: "转出",
  paidTo: "转入",
  handledBy: "办理",
  lineNo: (no: number) => `第${no}条`,
  reversed: "这一笔已经冲正。",
  reversal: "这一笔是冲正。",
  seeReversal: "看冲正那一笔",
  seeReversed: "看原来那一笔",
  askReversal: "申请冲正",
  askTitle: "申请冲正这一笔",
  askHint: "写明原因，由另一位审计人员审核。同意后会记一笔相反的账，原来这一笔留着。",
  askVerb: "提出申请",
  asked: "已提出，等审计人员审核。",
  approve: "同意冲正",
  approveTitle: "同意冲正吗",
  approveHint: (amount: string) => `会记一笔相反的账，退回${amount}。兑换的券会同时作废。`,
  approveVerb: "确认冲正",
  approved: "已冲正。",
  refuse: "不同意",
  refuseTitle: "不同意冲正",
  refuseVerb: "确认不同意",
  refused: "已退回申请。",
  askedBy: (name: string, when: string) => `${name}，${when}申请`,
  decidedBy: (name: string, when: string) => `${name}，${when}办理`,
  twoPeople: "申请人自己不能审核，请另一位审计人员来办。",

  correctionsTitle: "冲正",
  noCorrections: "没有人申请过冲正。",
  findOrder: "申请冲正一笔",
  findOrderHint: "从办完的服务单里找",

  suspensionsTitle: "止付记录",
  noSuspensions: "没有止付过账户。",
  suspendedBy: (name: string, when: string) => `${name}，${when}止付`,
  liftedBy: (name: string, when: string) => `${name}，${when}解除`,

  budgetTitle: "社区基金",
  left: (amount: string) => `还能发${amount}`,
  budgetOf: (amount: string) => `预算一共${amount}`,
  owed: (amount: string) => `有${amount}欠着志愿者，追加后按先后补发`,
  raise: "追加预算",
  raiseUnit: "追加什么",
  raiseHours: "追加多少小时",
  raisePoints: "追加多少积分",
  raiseWrong: "请填一个大于零的整数",
  raiseReason: "事由（例如街道拨付的文号）",
  raiseTitle: "确认追加吗",
  raiseSays: (unit: string, amount: string) => `${unit}基金增加${amount}，追加后不能撤回。`,
  raiseVerb: "确认追加",
  raiseDone: (paid: number) => (paid === 0 ? "已追加。" : `已追加，补发了${paid}次服务的积分。`),
  raises: "追加记录",
  openedWith: "开户时的预算",
};
