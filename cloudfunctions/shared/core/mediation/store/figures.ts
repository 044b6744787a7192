import type { MediationRung } from "@contract/request/mediationLife";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Mediations asked for, and those that were had by word of mouth without asking. */
export async function askedBetween(tx: Tx, communityId: string, from: Instant, until: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from mediations
          where community_id = ${communityId} and asked_at >= ${from} and asked_at < ${until})
        + (select count(*) from oral_mediations
          where community_id = ${communityId} and recorded_at >= ${from} and recorded_at < ${until}))::int as count`.execute(
    tx,
  );
  return rows[0]!.count;
}

export interface Ended {
  rung: MediationRung;
  ended: number;
  agreed: number;
  /** Of those agreed, by word of mouth. */
  oral: number;
}

/** Mediations both had agreed to and that ended in a time, by the rung they ended at; what was had by word of mouth among them. */
export async function endedBetween(tx: Tx, communityId: string, from: Instant, until: Instant): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select rung, count(*)::int as ended, count(*) filter (where is_agreed)::int as agreed,
        count(*) filter (where is_agreed and is_oral)::int as oral
      from (
        select d.rung, d.outcome = 'agreed' as is_agreed, p.is_oral
          from mediations d
          join mediation_papers p on p.community_id = d.community_id and p.mediation_id = d.mediation_id
          where d.community_id = ${communityId} and d.started_at is not null
            and d.closed_at >= ${from} and d.closed_at < ${until}
        union all
        select rung, is_agreed, true from oral_mediations
          where community_id = ${communityId} and recorded_at >= ${from} and recorded_at < ${until}
      ) ended group by rung`.execute(tx);
  return rows;
}
