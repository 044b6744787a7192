import type { EntryKind, Unit } from "@contract/points";
import { sql } from "kysely";
import { reversalOf } from "../../ledger/ids";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface EntryRow {
  entryId: string;
  unit: Unit;
  kind: EntryKind;
  sourceId: string;
  actorId: string | null;
  at: Instant;
  amount: number;
  fromAccountId: string;
  fromLine: number;
  fromBalance: number;
  toAccountId: string;
  toLine: number;
  toBalance: number;
  /** The entry that takes it back, whose id follows from its own. */
  reversedBy: string | null;
}

export async function findEntry(tx: Tx, communityId: string, entryId: string): Promise<EntryRow | undefined> {
  return (await findEntries(tx, communityId, [entryId]))[0];
}

/** Those there are of these ids, oldest first, those of one instant as they were named. */
export async function findEntries(tx: Tx, communityId: string, entryIds: string[]): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select e.entry_id as "entryId", e.unit, e.kind, e.source_id as "sourceId", e.actor_id as "actorId", e.entered_at as at, e.amount,
        e.from_account_id as "fromAccountId", e.from_line as "fromLine", e.from_balance as "fromBalance",
        e.to_account_id as "toAccountId", e.to_line as "toLine", e.to_balance as "toBalance", r.entry_id as "reversedBy"
      from unnest(${entryIds}::uuid[], ${entryIds.map(reversalOf)}::uuid[]) with ordinality as wanted (id, reversal_id, nth)
      join entries e on e.community_id = ${communityId} and e.entry_id = wanted.id
      left join entries r on r.community_id = ${communityId} and r.entry_id = wanted.reversal_id
      order by e.entered_at, wanted.nth`.execute(tx);
  return rows;
}
