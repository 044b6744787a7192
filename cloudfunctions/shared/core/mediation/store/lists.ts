import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import { type MediationLine, mediationLines } from "./mediations";

export type Seat = "asker" | "other" | "mediator" | "invited" | "community";

/** A person's mediations in one seat, newest first; as `community` all that are open and none of their own. One more than a page. */
export async function mediationsOf(
  tx: Tx,
  communityId: string,
  memberId: string,
  seats: readonly Seat[],
  after: Key | null,
): Promise<MediationLine[]> {
  return mediationLines(tx, communityId)
    .where((on) =>
      on.or([
        ...(seats.includes("asker") ? [on("d.asker_id", "=", memberId)] : []),
        ...(seats.includes("other")
          ? [on.and([on("d.other_id", "=", memberId), on("d.other_told_at", "is not", null)])]
          : []),
        ...(seats.includes("mediator") ? [on("d.mediator_id", "=", memberId)] : []),
        ...(seats.includes("invited") ? [on("d.invited_id", "=", memberId)] : []),
        ...(seats.includes("community")
          ? [
              on.and([
                on("d.state", "<>", "closed"),
                on("d.asker_id", "<>", memberId),
                on("d.other_id", "is distinct from", memberId),
              ]),
            ]
          : []),
      ]),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(d.asked_at, d.mediation_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("d.asked_at", "desc")
    .orderBy("d.mediation_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

export interface DueMediation {
  communityId: string;
  mediationId: string;
}

/** Mediations the timer has to look at, the longest due first. */
export async function mediationsDue(tx: Tx, now: Instant, most: number): Promise<DueMediation[]> {
  return tx
    .selectFrom("mediations")
    .select(["community_id as communityId", "mediation_id as mediationId"])
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(most)
    .execute();
}

/** The mediations a member could still withdraw from or hand on. What is agreed is seen to its end by the others. */
export async function openOf(tx: Tx, communityId: string, memberId: string) {
  return tx
    .selectFrom("mediations")
    .select([
      "mediation_id as mediationId",
      sql<boolean>`(asker_id = ${memberId} or other_id is not distinct from ${memberId})`.as("isParty"),
    ])
    .where("community_id", "=", communityId)
    .where((on) =>
      on.or([
        on.and([
          on("state", "in", ["asked", "offered", "talking", "drafted"]),
          on.or([
            on("asker_id", "=", memberId),
            on.and([on("other_id", "=", memberId), on("other_told_at", "is not", null)]),
          ]),
        ]),
        on("invited_id", "=", memberId),
        on.and([on("mediator_id", "=", memberId), on("state", "in", ["offered", "talking", "drafted"])]),
      ]),
    )
    .execute();
}

/** How many someone has asked for that are not agreed or over. */
export async function countOpenAsked(tx: Tx, communityId: string, askerId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("mediations")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("community_id", "=", communityId)
    .where("asker_id", "=", askerId)
    .where("state", "in", ["asked", "offered", "talking", "drafted"])
    .executeTakeFirstOrThrow();
  return count;
}
