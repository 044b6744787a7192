import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { DecideForm } from "./DecideForm";
import { JudgeForm } from "./JudgeForm";
import { ReportCard } from "./ReportCard";

/** The reward's side of a case, for its page: my card when I reported it, the form when I judge it, and nothing otherwise. */
export function ReportPart({ caseId }: { caseId: string }) {
  const { data } = useLive(() => call("request", "report", { caseId }), [caseId]);
  const report = data?.report;
  if (!report) return null;
  if (report.isMine) return <ReportCard report={report} />;
  if (report.allowedActions.includes("judge")) return <JudgeForm key={report.caseId} report={report} />;
  if (report.allowedActions.includes("decide")) return <DecideForm key={report.caseId} report={report} />;
  return null;
}
