import type { Candidate } from "@contract/dispatch";
import type { CandidateRow } from "./store/candidates";

/** At most this many recent visits count as having been asked little lately. */
const FEW_RECENT_VISITS = 2;
const MOST_SHOWN = 20;

/** Puts free volunteers in order: known to the resident, then near, then asked least lately, then by name; each with its reasons in words. */
export function rankCandidates(rows: CandidateRow[], orderGridId: string): Candidate[] {
  return rows
    .map((row) => ({ row, known: row.visitsHere > 0, near: row.gridId === orderGridId }))
    .sort(
      (a, b) =>
        Number(b.known) - Number(a.known) ||
        Number(b.near) - Number(a.near) ||
        a.row.recentVisits - b.row.recentVisits ||
        a.row.servedMinutes - b.row.servedMinutes ||
        (a.row.volunteerId < b.row.volunteerId ? -1 : 1),
    )
    .slice(0, MOST_SHOWN)
    .map(({ row, known, near }) => ({
      volunteerId: row.volunteerId,
      name: row.name,
      gridName: row.gridName ?? "",
      servedMinutes: row.servedMinutes,
      reasons: [
        ...(known ? [`去过这家${row.visitsHere}次`] : []),
        ...(near ? ["同一网格"] : []),
        row.recentVisits <= FEW_RECENT_VISITS ? "近一月接单少" : `近一月接了${row.recentVisits}单`,
      ],
      asked: row.lastOffer === "pending" ? "pending" : row.lastOffer === "declined" ? "declined" : "no",
    }));
}
