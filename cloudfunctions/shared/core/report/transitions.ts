import type { ReportEvent, ReportPart, ReportState } from "@contract/request/report";
import { refuse } from "../refusal";

interface ReportTransition {
  event: ReportEvent;
  from: readonly ReportState[];
  to: readonly ReportState[];
  by: ReportPart;
}

/** A report's life. Judged by those on the spot, appealed once, decided by the street. */
export const reportTransitions: readonly ReportTransition[] = [
  { event: "judge", from: ["waiting"], to: ["valid", "notFirst", "invalid"], by: "judge" },
  { event: "appeal", from: ["invalid", "notFirst"], to: ["appealed"], by: "reporter" },
  { event: "decide", from: ["appealed"], to: ["valid", "notFirst", "upheld"], by: "street" },
];

/** Refuses forbidden where it is another's, report_moved_on where the table has no such way. */
export function nextReportState<To extends ReportState>(
  from: ReportState,
  event: ReportEvent,
  by: ReportPart,
  to: To,
): To {
  const own = reportTransitions.find((way) => way.event === event && way.by === by) ?? refuse("forbidden");
  if (!own.from.includes(from) || !own.to.includes(to)) refuse("report_moved_on");
  return to;
}

export function reportAllows(state: ReportState, parts: readonly ReportPart[]): ReportEvent[] {
  return reportTransitions.filter((way) => way.from.includes(state) && parts.includes(way.by)).map((way) => way.event);
}
