import type { PersonKey, Town } from "./hostTown";

/** A page to look at, as whom, and what is there once it is whole. */
export interface Look {
  name: string;
  who: PersonKey;
  page(things: Town["things"]): string;
  /** There once the page is whole. */
  part: string;
}

export const looks: Look[] = [
  { name: "home", who: "resident", page: () => "pages/home/index", part: "#service-errand" },
  {
    name: "book",
    who: "resident",
    page: ({ serviceId }) => `pages/book/index?serviceId=${serviceId}`,
    part: "#book-submit",
  },
  {
    name: "order",
    who: "neighbour",
    page: ({ acceptedOrderId }) => `pages/order/index?orderId=${acceptedOrderId}`,
    part: "#visit-code",
  },
  { name: "requests", who: "resident", page: () => "pages/requests/index", part: "#case-0" },
  { name: "reporting", who: "resident", page: () => "pages/request-new/index", part: "#quick-5" },
  {
    name: "request",
    who: "resident",
    page: ({ caseId }) => `pages/request/index?caseId=${caseId}`,
    part: "#case-clocks",
  },
  { name: "notices", who: "gridWorker", page: () => "pages/notices/index", part: "#notice-0" },
  { name: "desk", who: "dispatcher", page: () => "packages/branch/desk/index", part: "#desk-order-0" },
  { name: "case queue", who: "gridWorker", page: () => "packages/cases/queue/index", part: "#case-0" },
  {
    name: "case work",
    who: "gridWorker",
    page: ({ caseId }) => `packages/cases/work/index?caseId=${caseId}`,
    part: "#verb-take",
  },
  {
    name: "taking a case",
    who: "gridWorker",
    page: ({ caseId }) => `packages/cases/work/index?caseId=${caseId}&verb=take`,
    part: "#form-take-submit",
  },
  { name: "case desk", who: "dispatcher", page: () => "packages/cases/desk/index", part: "#case-0" },
  {
    name: "merging a case",
    who: "dispatcher",
    page: ({ caseId }) => `packages/cases/work/index?caseId=${caseId}&verb=merge`,
    part: "#merge-0",
  },
  { name: "entering a case", who: "dispatcher", page: () => "packages/cases/enter/index", part: "#building-0" },
  { name: "roster", who: "manager", page: () => "packages/cases/roster/index", part: "#roster-0" },
  { name: "duties", who: "manager", page: () => "packages/cases/duties/index", part: "#duty-version" },
  { name: "terms", who: "manager", page: () => "packages/cases/terms/index", part: "#term-facility" },
  { name: "unmasks", who: "auditor", page: () => "packages/cases/unmasks/index", part: "#unmask-0" },
  { name: "imports", who: "dispatcher", page: () => "packages/cases/imports/index", part: "#import-0" },
  {
    name: "import report",
    who: "dispatcher",
    page: ({ importId }) => `packages/cases/imports/report/index?importId=${importId}`,
    part: "#fault-0",
  },
  {
    name: "results for the hotline",
    who: "dispatcher",
    page: () => "packages/cases/imports/results/index",
    part: "#results-draw",
  },
  { name: "figures", who: "manager", page: () => "packages/figures/home/index", part: "#figures-whole" },
  {
    name: "cases of a figure",
    who: "manager",
    page: ({ communityId, month }) =>
      `packages/figures/cases/index?areaId=${communityId}&month=${month}&figure=submitted`,
    part: "#case-0",
  },
  { name: "study", who: "manager", page: () => "packages/figures/study/index", part: ".empty" },
  { name: "finding what was paid", who: "dispatcher", page: () => "packages/branch/paid/index", part: "#find-submit" },
  {
    name: "an order's entries",
    who: "dispatcher",
    page: ({ paidOrderId }) => `packages/branch/entries/index?orderId=${paidOrderId}`,
    part: "#order-entry-1",
  },
  { name: "tasks", who: "volunteer", page: () => "packages/volunteer/tasks/index", part: "#task-accept-0" },
  { name: "audit", who: "auditor", page: () => "packages/audit/home/index", part: "#trial-minute" },
  { name: "accounts", who: "auditor", page: () => "packages/audit/accounts/index", part: "#account-0" },
  {
    name: "account",
    who: "auditor",
    page: ({ auditedAccountId }) => `packages/audit/account/index?accountId=${auditedAccountId}`,
    part: "#account-suspend",
  },
  {
    name: "entry",
    who: "auditor",
    page: ({ entryId }) => `packages/audit/entry/index?entryId=${entryId}`,
    part: "#approve-reversal",
  },
  { name: "corrections", who: "auditor", page: () => "packages/audit/corrections/index", part: "#correction-0" },
  { name: "suspensions", who: "auditor", page: () => "packages/audit/suspensions/index", part: "#suspension-0" },
  { name: "budget", who: "manager", page: () => "packages/audit/budget/index", part: "#raise-ask" },
  {
    name: "voucher",
    who: "volunteer",
    page: ({ voucherId }) => `pages/voucher/index?voucherId=${voucherId}`,
    part: "#voucher-code",
  },
  { name: "statement", who: "volunteer", page: () => "pages/statement/index?unit=point", part: "#line-0" },
  { name: "kin", who: "resident", page: () => "packages/giving/kin/index", part: "#kin-0" },
  { name: "gift", who: "resident", page: () => "packages/giving/gift/index", part: "#gift-to-0" },
  { name: "sending", who: "mover", page: () => "packages/giving/send/index", part: "#send-to-0" },
  { name: "pool", who: "resident", page: () => "packages/giving/pool/index", part: "#pool-order" },
  { name: "asking", who: "resident", page: () => "packages/giving/ask/index", part: "#ask-submit" },
  { name: "origins", who: "volunteer", page: () => "packages/giving/origins/index", part: "#origins-in" },
  { name: "clearing", who: "streetManager", page: () => "packages/audit/clearing/index", part: "#clearing-change-0" },
  { name: "pool desk", who: "dispatcher", page: () => "packages/branch/pool/index", part: "#pool-allocate" },
  { name: "mediations", who: "resident", page: () => "packages/mediation/home/index", part: "#mediation-0" },
  { name: "asking for mediation", who: "resident", page: () => "packages/mediation/ask/index", part: "#building-1" },
  {
    name: "mediation",
    who: "resident",
    page: ({ mediationId }) => `packages/mediation/room/index?mediationId=${mediationId}`,
    part: "#mediation-matter",
  },
  { name: "advice", who: "resident", page: () => "packages/mediation/advice/index", part: "#slot-0" },
  {
    name: "mediation to step into",
    who: "volunteer",
    page: ({ mediationId }) => `packages/mediation/room/index?mediationId=${mediationId}`,
    part: "#mediation-stepIn",
  },
  {
    name: "mediations I am asked to",
    who: "gridWorker",
    page: () => "packages/mediation/home/index",
    part: "#oral-record",
  },
  { name: "mediation figures", who: "resident", page: () => "packages/mediation/figures/index", part: "#quarter-0" },
  { name: "reports", who: "gridWorker", page: () => "packages/mediation/reports/index", part: ".empty" },
  {
    name: "day of advice",
    who: "dispatcher",
    page: () => "packages/mediation/advice-day/index",
    part: "#advice-day-0",
  },
  { name: "passbook", who: "volunteer", page: () => "packages/passbook/passbook/index", part: "#passbook-right" },
  { name: "nothing to print", who: "volunteer", page: () => "packages/passbook/print/index", part: "#print-get" },
  { name: "checking", who: "volunteer", page: () => "packages/passbook/check/index", part: "#check-file" },
  { name: "heads", who: "volunteer", page: () => "packages/passbook/heads/index", part: "#heads-download" },
];
