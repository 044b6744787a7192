import { randomUUID } from "node:crypto";
import type { CaseChannel } from "@contract/request";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { Told } from "../raiseMany";

export interface ManyCase extends Told {
  dueAt: Instant;
  /** Which of its clocks that is. */
  dueClock: string;
  clocks: { clock: string; calendar: string; lengthMs: number; dueAt: Instant; nextAt: Instant | null }[];
}

/** Writes new cases, each with its voice, first moment and clocks, in four statements whatever their number. */
export async function insertMany(
  tx: Tx,
  { communityId, actorId, channel }: { communityId: string; actorId: string; channel: CaseChannel },
  cases: readonly ManyCase[],
  now: Instant,
): Promise<void> {
  const given = JSON.stringify(cases.map((one) => ({ ...one, ...one.point, ...one.caller, voiceId: randomUUID() })));
  const rows = sql`jsonb_to_recordset(${given}::jsonb) as r ("caseId" uuid, kind text, words text, place text, "gridId" uuid,
    "buildingId" uuid, latitude double precision, longitude double precision, cell bigint, "isUrgent" boolean,
    "voiceId" uuid, name text, phone text, "dueAt" timestamptz, "dueClock" text, clocks jsonb)`;
  await sql`
    insert into cases (community_id, case_id, kind, channel, grid_id, building_id, latitude, longitude, cell, words, place,
        is_public, asks_public, is_anonymous, is_urgent, state, submitted_at, due_at, due_clock)
      select ${communityId}, "caseId", kind, ${channel}, "gridId", "buildingId", latitude, longitude, cell, words, place,
        false, false, false, "isUrgent", 'submitted', ${now}, "dueAt", "dueClock" from ${rows}`.execute(tx);
  await sql`
    insert into case_voices (community_id, voice_id, case_id, heard_in_id, is_first, caller_name, caller_phone, state, joined_at)
      select ${communityId}, "voiceId", "caseId", "caseId", true, name, phone, 'waiting', ${now} from ${rows}`.execute(
    tx,
  );
  await sql`
    insert into case_events (community_id, case_id, event_no, event, to_state, by_role, actor_id, words, happened_at)
      select ${communityId}, "caseId", 1, 'submit', 'submitted', 'desk', ${actorId}, words, ${now} from ${rows}`.execute(
    tx,
  );
  await sql`
    insert into case_clocks (community_id, case_id, clock, subject_id, calendar, length_ms, run_since, due_at, next_at)
      select ${communityId}, "caseId", k.clock, "caseId", k.calendar, k."lengthMs", ${now}, k."dueAt", k."nextAt"
        from ${rows}, jsonb_to_recordset(r.clocks) as k (clock text, calendar text, "lengthMs" bigint, "dueAt" timestamptz,
          "nextAt" timestamptz)`.execute(tx);
}
