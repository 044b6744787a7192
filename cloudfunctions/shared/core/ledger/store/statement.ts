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
    .innerJoin("entries as e", (join) =>
      join.onRef("e.community_id", "=", "p.community_id").onRef("e.entry_id", "=", "p.entry_id"),
    )
    .select([
      "p.entry_id as entryId",
      "p.line_no as lineNo",
      "e.entered_at as at",
      "e.kind",
      "e.source_id as sourceId",
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
