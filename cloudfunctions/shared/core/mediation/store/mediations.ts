import type { MediationOutcome, MediationRung, MediationState } from "@contract/request/mediationLife";
import { refuse } from "../../refusal";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** The facts of a mediation; what it is about is in papers.ts. */
export interface MediationLine {
  communityId: string;
  mediationId: string;
  state: MediationState;
  rung: MediationRung;
  outcome: MediationOutcome | null;
  buildingId: string;
  buildingName: string;
  gridId: string;
  askerId: string;
  otherId: string | null;
  mediatorId: string | null;
  mediatorName: string | null;
  /** Their number among those invited: nobody is invited twice. */
  mediatorNo: number | null;
  invitedId: string | null;
  askedAt: Instant;
  monthEndsAt: Instant;
  inviteEndsAt: Instant | null;
  nextAt: Instant | null;
  otherToldAt: Instant | null;
  askerConsentedAt: Instant | null;
  otherConsentedAt: Instant | null;
  askerSignedAt: Instant | null;
  otherSignedAt: Instant | null;
  startedAt: Instant | null;
  /** Left the community after it was agreed. */
  askerLeftAt: Instant | null;
  otherLeftAt: Instant | null;
}

/** What is read of mediations anywhere. */
export function mediationLines(tx: Tx, communityId: string) {
  return tx
    .selectFrom("mediations as d")
    .innerJoin("areas as b", "b.area_id", "d.building_id")
    .leftJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "d.community_id").onRef("m.member_id", "=", "d.mediator_id"),
    )
    .leftJoin("mediation_tries as t", (join) =>
      join
        .onRef("t.community_id", "=", "d.community_id")
        .onRef("t.mediation_id", "=", "d.mediation_id")
        .onRef("t.member_id", "=", "d.mediator_id"),
    )
    .select([
      "d.community_id as communityId",
      "d.mediation_id as mediationId",
      "d.state",
      "d.rung",
      "d.outcome",
      "d.building_id as buildingId",
      "b.name as buildingName",
      "d.grid_id as gridId",
      "d.asker_id as askerId",
      "d.other_id as otherId",
      "d.mediator_id as mediatorId",
      "m.name as mediatorName",
      "t.try_no as mediatorNo",
      "d.invited_id as invitedId",
      "d.asked_at as askedAt",
      "d.month_ends_at as monthEndsAt",
      "d.invite_ends_at as inviteEndsAt",
      "d.next_at as nextAt",
      "d.other_told_at as otherToldAt",
      "d.asker_consented_at as askerConsentedAt",
      "d.other_consented_at as otherConsentedAt",
      "d.asker_signed_at as askerSignedAt",
      "d.other_signed_at as otherSignedAt",
      "d.started_at as startedAt",
      "d.asker_left_at as askerLeftAt",
      "d.other_left_at as otherLeftAt",
    ])
    .where("d.community_id", "=", communityId)
    .$castTo<MediationLine>();
}

export async function findMediation(tx: Tx, communityId: string, mediationId: string): Promise<MediationLine> {
  const line = await mediationLines(tx, communityId).where("d.mediation_id", "=", mediationId).executeTakeFirst();
  return line ?? refuse("not_found");
}

/** Holds the mediation's row until the transaction ends. */
export async function lockMediation(tx: Tx, communityId: string, mediationId: string): Promise<MediationLine> {
  const locked = await tx
    .selectFrom("mediations")
    .select("mediation_id")
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!locked) refuse("not_found");
  return findMediation(tx, communityId, mediationId);
}

export interface NewMediation {
  communityId: string;
  mediationId: string;
  buildingId: string;
  gridId: string;
  askerId: string;
  otherId: string | null;
  caseId: string | null;
  monthEndsAt: Instant;
}

/** False when the id has been used, or who asks has one out of this request already. */
export async function insertMediation(tx: Tx, one: NewMediation, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto("mediations")
    .values({
      community_id: one.communityId,
      mediation_id: one.mediationId,
      state: "asked",
      rung: "neighbours",
      building_id: one.buildingId,
      grid_id: one.gridId,
      asker_id: one.askerId,
      other_id: one.otherId,
      case_id: one.caseId,
      asked_at: now,
      month_ends_at: one.monthEndsAt,
      next_at: one.monthEndsAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("mediation_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The other party has left before they were told: whoever mediates speaks to whoever lives there now. */
export async function forgetUntold(tx: Tx, communityId: string, memberId: string): Promise<void> {
  await tx
    .updateTable("mediations")
    .set({ other_id: null })
    .where("community_id", "=", communityId)
    .where("other_id", "=", memberId)
    .where("other_told_at", "is", null)
    .execute();
}

/**
 * What is agreed goes on without whoever leaves; where both parties have left it is at once due to come to rest. Which ones they were in,
 * and whether as a party.
 */
export async function leaveAgreed(tx: Tx, communityId: string, memberId: string, now: Instant) {
  const { rows } = await sql<{ mediationId: string; isParty: boolean }>`update mediations set
      asker_left_at = case when asker_id = ${memberId} then ${now} else asker_left_at end,
      other_left_at = case when other_id = ${memberId} then ${now} else other_left_at end,
      mediator_id = nullif(mediator_id, ${memberId}),
      next_at = case when (asker_id = ${memberId} and other_left_at is not null)
        or (other_id = ${memberId} and asker_left_at is not null) then ${now} else next_at end
    where community_id = ${communityId} and state = 'agreed' and ${memberId} in (asker_id, other_id, mediator_id)
    returning mediation_id as "mediationId",
      (asker_id = ${memberId} or other_id is not distinct from ${memberId}) as "isParty"`.execute(tx);
  return rows;
}

export interface MediationChanges {
  state?: MediationState;
  rung?: MediationRung;
  outcome?: MediationOutcome;
  mediator_id?: string | null;
  invited_id?: string | null;
  invite_ends_at?: Instant | null;
  month_ends_at?: Instant;
  next_at?: Instant | null;
  other_told_at?: Instant;
  asker_consented_at?: Instant | null;
  other_consented_at?: Instant | null;
  asker_signed_at?: Instant | null;
  other_signed_at?: Instant | null;
  started_at?: Instant;
  closed_at?: Instant;
}

export async function updateMediation(
  tx: Tx,
  { communityId, mediationId }: Pick<MediationLine, "communityId" | "mediationId">,
  changes: MediationChanges,
): Promise<void> {
  await tx
    .updateTable("mediations")
    .set(changes)
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .execute();
}
