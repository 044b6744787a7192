import type { Instant } from "../time";
import { clockTime, dayOf } from "../time";
import type { Tx } from "../transaction";
import { csvLine } from "./csv";
import { changedResults, markTold, type Result } from "./store/numbers";

const PAGE_ROWS = 200;
const heading = ["工单编号", "办理状态", "办理结果", "答复内容", "是否满意", "答复时间"];

const states: Record<string, string> = {
  submitted: "已受理",
  registered: "已登记",
  triaged: "已研判",
  assigned: "已交办",
  contested: "商定中",
  verified: "已核实",
  handling: "办理中",
  answered: "已答复",
  closed: "已办结",
  rejected: "不予受理",
  appealed: "申诉中",
  reopened: "重新办理",
};

const outcomes: Record<string, string> = {
  solved: "已解决",
  noAnswer: "未回复",
  afterHearing: "评议后办结",
  withdrawn: "诉求人撤回",
  rejected: "不予受理",
};

/** What has changed since the hotline was last told, as CSV, a page at once; what is told is marked as told with it. */
export async function hotlineResults(
  tx: Tx,
  communityId: string,
  withHeader: boolean,
  now: Instant,
): Promise<{ csv: string; count: number; hasMore: boolean }> {
  const changed = await changedResults(tx, communityId, PAGE_ROWS);
  const told = changed.slice(0, PAGE_ROWS);
  await markTold(tx, communityId, told, now);
  // The mark at the beginning tells a spreadsheet that it is UTF-8.
  const head = withHeader ? `\ufeff${csvLine(heading)}` : "";
  return {
    csv: head + told.map(line).join(""),
    count: told.length,
    hasMore: changed.length > PAGE_ROWS,
  };
}

function line({ hotlineNo, state, outcome, answer, isSatisfied, answeredAt }: Result): string {
  const satisfied = isSatisfied === null ? "" : isSatisfied ? "满意" : "不满意";
  const at = answeredAt ? `${dayOf(answeredAt)} ${clockTime(answeredAt)}` : "";
  return csvLine([hotlineNo, states[state] ?? "", outcomes[outcome ?? ""] ?? "", answer ?? "", satisfied, at]);
}
