import { sql } from "kysely";
import type { Tx } from "../../transaction";
import type { DueImport } from "./imports";

/** Those of these numbers that a case has already, in this community. */
export async function numbersTaken(tx: Tx, communityId: string, numbers: string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hotlineNo: string }>`
    select hotline_no as "hotlineNo" from hotline_cases
      where community_id = ${communityId} and hotline_no = any (${sql.val(numbers)}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.hotlineNo));
}

export async function insertNumbers(
  tx: Tx,
  { communityId, importId }: DueImport,
  numbers: readonly { hotlineNo: string; caseId: string; rowNo: number }[],
): Promise<void> {
  await sql`
    insert into hotline_cases (community_id, hotline_no, case_id, import_id, row_no)
      select ${communityId}, "hotlineNo", "caseId", ${importId}, "rowNo"
        from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as r ("hotlineNo" text, "caseId" uuid, "rowNo" integer)`.execute(
    tx,
  );
}
