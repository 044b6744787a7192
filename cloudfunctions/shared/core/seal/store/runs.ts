import { sql } from "kysely";
import type { Tx } from "../../transaction";

/** What one head added of one account. */
export interface Run {
  accountId: string;
  firstLine: number;
  lastLine: number;
  firstPosition: number;
  headNo: number;
  seed: Buffer;
}

function runs(tx: Tx, communityId: string) {
  return tx
    .selectFrom("seal_runs")
    .select([
      "account_id as accountId",
      "first_line as firstLine",
      "last_line as lastLine",
      "first_position as firstPosition",
      "head_no as headNo",
      "seed",
    ])
    .where("community_id", "=", communityId);
}

/** The runs that hold an account's lines after a number, up to another, in their order. */
export async function runsOver(
  tx: Tx,
  communityId: string,
  accountId: string,
  after: number,
  to: number,
): Promise<Run[]> {
  const first = sql<number>`coalesce((select max(first_line) from seal_runs
    where community_id = ${communityId} and account_id = ${accountId} and first_line <= ${after + 1}), 1)`;
  return runs(tx, communityId)
    .where("account_id", "=", accountId)
    .where("first_line", ">=", first)
    .where("first_line", "<=", to)
    .orderBy("first_line")
    .execute();
}

/** Runs in the order of the log from a position on. */
export async function runsFrom(tx: Tx, communityId: string, position: number, limit: number): Promise<Run[]> {
  return runs(tx, communityId).where("first_position", ">=", position).orderBy("first_position").limit(limit).execute();
}

/** The last line a head has of an account; 0 where it has none. */
export async function lastLineIn(tx: Tx, communityId: string, accountId: string, headNo: number): Promise<number> {
  const row = await tx
    .selectFrom("seal_runs")
    .select("last_line as lastLine")
    .where("community_id", "=", communityId)
    .where("account_id", "=", accountId)
    .where("head_no", "<=", headNo)
    .orderBy("first_line", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.lastLine ?? 0;
}
