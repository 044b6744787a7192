import type { FiveFixes } from "@contract/request";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { Named } from "../../duty/store/lists";

export interface NewAssignment {
  communityId: string;
  caseId: string;
  assignmentNo: number;
  holderId: string;
  fixes: FiveFixes;
  /** The list that named the holder; none where somebody ruled or took it up. */
  named: Named | null;
}

export async function insertAssignment(tx: Tx, assignment: NewAssignment, now: Instant): Promise<void> {
  const { fixes, named } = assignment;
  await tx
    .insertInto("case_assignments")
    .values({
      community_id: assignment.communityId,
      case_id: assignment.caseId,
      assignment_no: assignment.assignmentNo,
      holder_id: assignment.holderId,
      leader: fixes.leader,
      person: fixes.person,
      measure: fixes.measure,
      deadline_at: new Date(fixes.deadlineAt),
      duty: fixes.duty,
      list_area_id: named?.listAreaId ?? null,
      list_version_no: named?.listVersionNo ?? null,
      assigned_at: now,
    })
    .execute();
}

export async function markContested(
  tx: Tx,
  communityId: string,
  caseId: string,
  assignmentNo: number,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("case_assignments")
    .set({ contested_at: now })
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("assignment_no", "=", assignmentNo)
    .execute();
}

/** How often a case was refused by those it was given to. */
export async function contestsOf(tx: Tx, communityId: string, caseId: string): Promise<number> {
  const rows = await tx
    .selectFrom("case_assignments")
    .select("assignment_no")
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("contested_at", "is not", null)
    .execute();
  return rows.length;
}

export async function fixesOf(
  tx: Tx,
  communityId: string,
  caseId: string,
  assignmentNo: number,
): Promise<FiveFixes | null> {
  const row = await tx
    .selectFrom("case_assignments")
    .select(["leader", "person", "measure", "deadline_at as deadlineAt", "duty"])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("assignment_no", "=", assignmentNo)
    .executeTakeFirst();
  return row ? { ...row, deadlineAt: (row.deadlineAt as Instant).toISOString() } : null;
}
