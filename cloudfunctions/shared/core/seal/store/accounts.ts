import type { Unit } from "@contract/points";
import type { Tx } from "../../transaction";

export interface MemberAccount {
  accountId: string;
  unit: Unit;
  lastLine: number;
}

/** A member's minute account, then their point account. */
export async function accountsOf(tx: Tx, communityId: string, memberId: string): Promise<MemberAccount[]> {
  const rows = await tx
    .selectFrom("accounts")
    .select(["account_id as accountId", "unit", "last_line as lastLine"])
    .where("community_id", "=", communityId)
    .where("kind", "=", "member")
    .where("unit", "in", ["minute", "point"])
    .where("owner_id", "=", memberId)
    .orderBy("unit")
    .execute();
  return rows as MemberAccount[];
}
