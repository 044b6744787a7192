import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Session {
  sessionNo: number;
  startsAt: Instant;
  place: string;
  minute: string | null;
  ledById: string;
}

export async function sessionsOf(tx: Tx, communityId: string, mediationId: string): Promise<Session[]> {
  return tx
    .selectFrom("mediation_sessions")
    .select(["session_no as sessionNo", "starts_at as startsAt", "place", "minute", "led_by_id as ledById"])
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .orderBy("session_no")
    .execute();
}

/** Adds the next session, under the mediation's lock. */
export async function insertSession(
  tx: Tx,
  communityId: string,
  mediationId: string,
  { startsAt, place, ledById }: Pick<Session, "startsAt" | "place" | "ledById">,
): Promise<void> {
  await tx
    .insertInto("mediation_sessions")
    .values({
      community_id: communityId,
      mediation_id: mediationId,
      session_no: sql<number>`(select coalesce(max(session_no), 0) + 1 from mediation_sessions
        where community_id = ${communityId} and mediation_id = ${mediationId})`,
      starts_at: startsAt,
      place,
      led_by_id: ledById,
    })
    .execute();
}

export async function putMinute(
  tx: Tx,
  communityId: string,
  mediationId: string,
  { sessionNo, minute }: { sessionNo: number; minute: string },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("mediation_sessions")
    .set({ minute, minuted_at: now })
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .where("session_no", "=", sessionNo)
    .execute();
}
