import { randomUUID } from "node:crypto";
import type { CaseOutcome, CaseState } from "@contract/request";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { clockTime, dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";
import { csvLine } from "./csv";
import { type Batch, type BatchLine, findBatch, insertBatch, linesOf } from "./store/batches";

const MOST_DRAWN = 10_000;
const PAGE_LINES = 200;
const heading = ["工单编号", "办理状态", "办理结果", "答复内容", "是否满意", "答复时间"];

const states: Record<CaseState, string> = {
  submitted: "已受理",
  registered: "已登记",
  triaged: "已研判",
  assigned: "已交办",
  contested: "商定中",
  verified: "已核实",
  handling: "办理中",
  answered: "已答复",
  closed: "已办结",
  merged: "已并案",
  rejected: "不予受理",
  appealed: "申诉中",
  reopened: "重新办理",
};

const outcomes: Record<CaseOutcome, string> = {
  solved: "已解决",
  noAnswer: "未回复",
  afterHearing: "评议后办结",
  withdrawn: "诉求人撤回",
  rejected: "不予受理",
};

/** Draws what has changed since the hotline was last told into a batch, ten thousand cases at the most; none when nothing has. */
export async function drawResults(
  tx: Tx,
  { communityId, memberId }: Actor,
  now: Instant,
): Promise<{ batch: Batch | null; hasMore: boolean }> {
  const batchId = randomUUID();
  const { hasMore } = await insertBatch(tx, { communityId, batchId, drawnById: memberId }, MOST_DRAWN, now);
  return { batch: (await findBatch(tx, communityId, batchId)) ?? null, hasMore };
}

/** A batch as CSV, a page at once behind a line of it; its heading comes with the first. Refuses not_found. */
export async function resultsCsv(
  tx: Tx,
  communityId: string,
  batchId: string,
  afterLine: number,
): Promise<{ csv: string; next: string | null }> {
  if (!(await findBatch(tx, communityId, batchId))) refuse("not_found");
  const found = await linesOf(tx, communityId, batchId, afterLine, PAGE_LINES);
  const lines = found.slice(0, PAGE_LINES);
  // The mark at the beginning tells a spreadsheet that it is UTF-8.
  const head = afterLine === 0 ? `\ufeff${csvLine(heading)}` : "";
  return {
    csv: head + lines.map(inCsv).join(""),
    next: found.length > PAGE_LINES ? String(lines.at(-1)!.lineNo) : null,
  };
}

function inCsv({ hotlineNo, state, outcome, answer, isSatisfied, answeredAt }: BatchLine): string {
  const satisfied = isSatisfied === null ? "" : isSatisfied ? "满意" : "不满意";
  const at = answeredAt ? `${dayOf(answeredAt)} ${clockTime(answeredAt)}` : "";
  return csvLine([hotlineNo, states[state], outcome ? outcomes[outcome] : "", answer ?? "", satisfied, at]);
}
