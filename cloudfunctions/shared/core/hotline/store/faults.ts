import type { HotlineField, RowFault } from "@contract/request/hotline";
import { sql } from "kysely";
import { PAGE_SIZE } from "../../cursor";
import type { Tx } from "../../transaction";
import type { DueImport } from "./imports";

export interface RowFaulted {
  rowNo: number;
  fault: RowFault;
  field: HotlineField | null;
}

export async function insertFaults(
  tx: Tx,
  { communityId, importId }: DueImport,
  faults: readonly RowFaulted[],
): Promise<void> {
  if (faults.length === 0) return;
  await sql`
    insert into hotline_faults (community_id, import_id, row_no, fault, field)
      select ${communityId}, ${importId}, "rowNo", fault, field
        from jsonb_to_recordset(${JSON.stringify(faults)}::jsonb) as r ("rowNo" integer, fault text, field text)`.execute(
    tx,
  );
}

/** From the top, one more than a page. */
export async function faultsOf(tx: Tx, { communityId, importId }: DueImport, afterRow: number): Promise<RowFaulted[]> {
  return tx
    .selectFrom("hotline_faults")
    .select(["row_no as rowNo", "fault", "field"])
    .where("community_id", "=", communityId)
    .where("import_id", "=", importId)
    .where("row_no", ">", afterRow)
    .orderBy("row_no")
    .limit(PAGE_SIZE + 1)
    .$castTo<RowFaulted>()
    .execute();
}
