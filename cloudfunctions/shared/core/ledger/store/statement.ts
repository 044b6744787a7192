import type { EntryKind } from "@contract/points";
import { PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Line {
  entryId: string;
  lineNo: number;
  at: Instant;
  kind: EntryKind;
  sourceId: string;
  amount: number;
  balanceAfter: number;
}

/** Lines of an account before a line number, newest first, one more than a page. */
export async function linesBefore(
  tx: Tx,
  communityId: string,
  accountId: string,
  before: number | null,
): Promise<Line[]> {
  const rows = await tx
    .selectFrom("postings as p")
    .select([
      "p.entry_id as entryId",
      "p.line_no as lineNo",
      "p.entered_at as at",
      "p.kind",
      "p.source_id as sourceId",
      "p.amount",
      "p.balance_after as balanceAfter",
    ])
    .where("p.community_id", "=", communityId)
    .where("p.account_id", "=", accountId)
    .$if(before !== null, (query) => query.where("p.line_no", "<", before!))
    .orderBy("p.line_no", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
  return rows as Line[];
}
