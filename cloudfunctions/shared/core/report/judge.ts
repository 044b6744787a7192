import type { InvalidReason } from "@contract/request/report";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { lockCase } from "../request/store/cases";
import { heardIn, mergedUnder } from "../request/store/merges";
import { daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { asReportPart, reportParts } from "./parts";
import { firstReminder, tellOf } from "./remind";
import { grantReward, tellReporter } from "./store/awards";
import { earlierAmong, findReport, firstAtPlace, type ReportLine, theReport, updateReport } from "./store/reports";
import { nextReportState } from "./transitions";

const APPEAL_DAYS = 15;

export type Verdict =
  | { is: "valid"; words: string }
  | { is: "sameAs"; sameAsId: string; words: string }
  | { is: "invalid"; reason: InvalidReason; words: string };

/**
 * Judges a report that was looked at on the spot. The first valid one of a thing is rewarded; one whose case was merged with an earlier
 * report's, or that names the very same place within days, is not the first. Refuses earlier_waits while an earlier one is not judged.
 */
export async function judge(
  tx: Tx,
  actor: Actor,
  { caseId, verdict }: { caseId: string; verdict: Verdict },
  now: Instant,
): Promise<void> {
  const raised = await lockCase(tx, actor.communityId, caseId);
  const line = await theReport(tx, actor.communityId, caseId);
  const by = asReportPart(await reportParts(tx, actor, raised), "judge");
  const first = verdict.is === "valid" ? await firstOfTheSame(tx, line) : null;
  const sameAsId = verdict.is === "sameAs" ? await named(tx, line, verdict.sameAsId) : (first?.caseId ?? null);
  const wanted = verdict.is === "invalid" ? "invalid" : sameAsId ? "notFirst" : "valid";
  const state = nextReportState(line.state, "judge", by, wanted);
  if (first && !isSettled(first)) refuse("earlier_waits");
  const reason = verdict.is === "invalid" ? verdict.reason : null;
  await updateReport(tx, line, {
    ...{ state, reason, same_as_id: sameAsId, words: verdict.words },
    ...{ judged_by_id: actor.memberId, judged_at: now, remind_at: null },
  });
  await tellOutcome(tx, line, state, now);
}

/** Grants the reward of what was found valid, and tells whoever reported it. */
async function tellOutcome(tx: Tx, line: ReportLine, state: keyof typeof sentences, now: Instant): Promise<void> {
  const isRewarded = state === "valid" && (await grantReward(tx, line, now)) > 0;
  await tellReporter(tx, line, isRewarded ? REWARDED : sentences[state], now);
}

const REWARDED = "您的举报核实有效，谢谢您。奖励积分明天上午到账。";

const sentences = {
  valid: "您的举报核实有效，谢谢您。奖励已到上限，这次不发积分。",
  notFirst: "您的举报核实有效，同一件事已有邻居先报，这次不另发积分。有不同意见可以在15天内申诉一次。",
  invalid: "您的举报核实后没有采纳，原因请打开看看。有不同意见可以在15天内申诉一次。",
  upheld: "您的申诉街道复核过了，维持原来的结果，原因请打开看看。",
} as const;

/** The earliest report of the same thing, without asking anyone: by the desk's merging, or by the same place and kind within days. */
async function firstOfTheSame(tx: Tx, line: ReportLine): Promise<ReportLine | null> {
  const { communityId, caseId } = line;
  const merged = await earlierAmong(
    tx,
    line,
    await mergedUnder(tx, communityId, await heardIn(tx, communityId, caseId)),
  );
  const here = await firstAtPlace(tx, line);
  return [...merged, ...(here ? [here] : [])].sort((one, other) => one.reportNo - other.reportNo)[0] ?? null;
}

/** Whether it is known if it is valid: not while it waits, nor while the street looks at it again. */
const isSettled = ({ state }: ReportLine) => state !== "waiting" && state !== "appealed";

/** The valid one behind the earlier report that whoever judges says it is the same as: nothing is the same as what was found invalid. */
async function named(tx: Tx, line: ReportLine, sameAsId: string): Promise<string> {
  let other = await findReport(tx, line.communityId, sameAsId);
  if (!other || other.reportNo >= line.reportNo) notEarlier();
  while (other?.state === "notFirst" && other.sameAsId) other = await findReport(tx, line.communityId, other.sameAsId);
  if (other && !isSettled(other)) refuse("earlier_waits");
  return other?.state === "valid" ? other.caseId : notEarlier();
}

function notEarlier(): never {
  refuse("not_found", "没有找到更早又核实有效的那件举报，请刷新后再选。");
}

/** To the street, once, within fifteen days of the judgement. */
export async function appeal(
  tx: Tx,
  actor: Actor,
  { caseId, words }: { caseId: string; words: string },
  now: Instant,
): Promise<void> {
  const raised = await lockCase(tx, actor.communityId, caseId);
  const line = await theReport(tx, actor.communityId, caseId);
  const by = asReportPart(await reportParts(tx, actor, raised), "reporter");
  const state = nextReportState(line.state, "appeal", by, "appealed");
  if (line.appealedAt) refuse("report_moved_on", "已经申诉过一次，街道的结果不再改。");
  if (daysAfter(line.judgedAt!, APPEAL_DAYS) < now) refuse("appeal_over");
  await updateReport(tx, line, {
    ...{ state, appeal_words: words, appealed_at: now },
    ...{ reminded: 0, remind_at: firstReminder(now) },
  });
  await tellOf(tx, raised, ["streetManager"], "有一件举报的申诉，请复核。", now);
}

/**
 * The street decides an appeal for good. What it finds valid is rewarded, unless an earlier one of the same thing was; one that was held for
 * the same as an earlier one is then another thing. Refuses same_person for whoever judged it first, earlier_waits.
 */
export async function decide(
  tx: Tx,
  actor: Actor,
  { caseId, isValid, words }: { caseId: string; isValid: boolean; words: string },
  now: Instant,
): Promise<void> {
  const raised = await lockCase(tx, actor.communityId, caseId);
  const line = await theReport(tx, actor.communityId, caseId);
  const by = asReportPart(await reportParts(tx, actor, raised), "street");
  const first = isValid && !line.sameAsId ? await firstOfTheSame(tx, line) : null;
  const wanted = !isValid ? "upheld" : first ? "notFirst" : "valid";
  const state = nextReportState(line.state, "decide", by, wanted);
  if (line.judgedById === actor.memberId) refuse("same_person", "第一次核实的人不能再来复核，请换一位。");
  if (first && !isSettled(first)) refuse("earlier_waits");
  const cleared = isValid ? { reason: null, same_as_id: first?.caseId ?? null } : {};
  await updateReport(tx, line, {
    ...{ state, words, remind_at: null, ...cleared },
    ...{ decided_by_id: actor.memberId, decided_at: now },
  });
  if (state === "notFirst") await tellReporter(tx, line, DECIDED_NOT_FIRST, now);
  else await tellOutcome(tx, line, state, now);
}

const DECIDED_NOT_FIRST = "您的申诉街道复核过了，举报有效；同一件事已有邻居先报，这次不另发积分。";
