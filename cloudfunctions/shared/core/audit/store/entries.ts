import type { EntryKind, Unit } from "@contract/points";
import { sql } from "kysely";
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

const reversalOf = sql`overlay(overlay(encode(substring(sha256(('reversal:' || e.entry_id)::bytea) for 16), 'hex')
  placing '8' from 13) placing '8' from 17)::uuid`;

export async function findEntry(tx: Tx, communityId: string, entryId: string): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`
    select e.entry_id as "entryId", e.unit, e.kind, e.source_id as "sourceId", e.actor_id as "actorId", e.entered_at as at, e.amount,
        e.from_account_id as "fromAccountId", e.from_line as "fromLine", e.from_balance as "fromBalance",
        e.to_account_id as "toAccountId", e.to_line as "toLine", e.to_balance as "toBalance", r.entry_id as "reversedBy"
      from entries e
      left join entries r on r.community_id = ${communityId} and r.entry_id = ${reversalOf}
      where e.community_id = ${communityId} and e.entry_id = ${entryId}`.execute(tx);
  return rows[0];
}
