import Taro from "@tarojs/taro";
import { toast } from "@/ui/Toast";
import { words } from "@/words/common";

const paths = {
  home: "/pages/home/index",
  welcome: "/pages/welcome/index",
  book: "/pages/book/index",
  order: "/pages/order/index",
  orders: "/pages/orders/index",
  points: "/pages/points/index",
  statement: "/pages/statement/index",
  rewards: "/pages/rewards/index",
  redeem: "/pages/redeem/index",
  vouchers: "/pages/vouchers/index",
  voucher: "/pages/voucher/index",
  requests: "/pages/requests/index",
  newRequest: "/pages/request-new/index",
  request: "/pages/request/index",
  notices: "/pages/notices/index",
  me: "/pages/me/index",
  kin: "/packages/giving/kin/index",
  gift: "/packages/giving/gift/index",
  donate: "/packages/giving/donate/index",
  pool: "/packages/giving/pool/index",
  send: "/packages/giving/send/index",
  askPool: "/packages/giving/ask/index",
  origins: "/packages/giving/origins/index",
  tasks: "/packages/volunteer/tasks/index",
  visit: "/packages/volunteer/visit/index",
  hours: "/packages/volunteer/hours/index",
  desk: "/packages/branch/desk/index",
  choose: "/packages/branch/choose/index",
  newcomers: "/packages/branch/newcomers/index",
  resolve: "/packages/branch/resolve/index",
  poolDesk: "/packages/branch/pool/index",
  caseQueue: "/packages/cases/queue/index",
  caseWork: "/packages/cases/work/index",
  caseDesk: "/packages/cases/desk/index",
  enterCase: "/packages/cases/enter/index",
  roster: "/packages/cases/roster/index",
  duties: "/packages/cases/duties/index",
  caseTerms: "/packages/cases/terms/index",
  unmasks: "/packages/cases/unmasks/index",
  imports: "/packages/cases/imports/index",
  importReport: "/packages/cases/imports/report/index",
  hotlineResults: "/packages/cases/imports/results/index",
  figures: "/packages/figures/home/index",
  figureCases: "/packages/figures/cases/index",
  study: "/packages/figures/study/index",
  paidOrders: "/packages/branch/paid/index",
  orderEntries: "/packages/branch/entries/index",
  audit: "/packages/audit/home/index",
  auditAccounts: "/packages/audit/accounts/index",
  auditAccount: "/packages/audit/account/index",
  auditEntry: "/packages/audit/entry/index",
  corrections: "/packages/audit/corrections/index",
  suspensions: "/packages/audit/suspensions/index",
  budget: "/packages/audit/budget/index",
  clearing: "/packages/audit/clearing/index",
  mediations: "/packages/mediation/home/index",
  askMediation: "/packages/mediation/ask/index",
  mediation: "/packages/mediation/room/index",
  mediationFigures: "/packages/mediation/figures/index",
  advice: "/packages/mediation/advice/index",
  adviceDay: "/packages/mediation/advice-day/index",
  reports: "/packages/mediation/reports/index",
  passbook: "/packages/passbook/passbook/index",
  printPassbook: "/packages/passbook/print/index",
  checkPassbook: "/packages/passbook/check/index",
  heads: "/packages/passbook/heads/index",
  verify: "/packages/merchant/verify/index",
  today: "/packages/merchant/today/index",
} as const;

export type PageName = keyof typeof paths;

function addressOf(page: PageName, params: Record<string, string>): string {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return paths[page] + (query.length > 0 ? `?${query.join("&")}` : "");
}

/** Says so when a page could not be fetched, which would else look as if nothing had been pressed. */
const unreached = () => toast(words.unreached);

/** In a browser a page's code is fetched as it is opened, and Taro tells nobody when that fails. */
export function tellUnreached() {
  if (process.env.TARO_ENV !== "h5") return;
  window.addEventListener(
    "unhandledrejection",
    ({ reason }: { reason: { name?: string; code?: string } | undefined }) => {
      if (reason?.name === "ChunkLoadError" || reason?.code === "CSS_CHUNK_LOAD_FAILED") unreached();
    },
  );
}

/** Opens a page over this one. */
export const goTo = (page: PageName, params: Record<string, string> = {}) =>
  void Taro.navigateTo({ url: addressOf(page, params) }).catch(unreached);

/** Opens a page in place of this one, when there is no sense in coming back to it. */
export const goOn = (page: PageName, params: Record<string, string> = {}) =>
  void Taro.redirectTo({ url: addressOf(page, params) }).catch(unreached);

/** Opens a page with nothing behind it. */
export const startAt = (page: PageName) => void Taro.reLaunch({ url: addressOf(page, {}) }).catch(unreached);

/** One page back, or home when there is none. */
export function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else startAt("home");
}
