import type { Circumstances, Consent, OnBehalf } from "@contract/points";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { Waiting } from "../need";

export interface NewAsking {
  communityId: string;
  askingId: string;
  memberId: string;
  askedById: string;
  /** How the member agreed, when another asks. */
  consent: Consent | null;
  askedMinutes: number;
  circumstances: Circumstances;
  words: string;
}

/** False when the member has one waiting already. */
export async function insertAsking(tx: Tx, asking: NewAsking, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto("pool_askings")
    .values({
      community_id: asking.communityId,
      asking_id: asking.askingId,
      member_id: asking.memberId,
      asked_by_id: asking.askedById,
      consent: asking.consent,
      asked_minutes: asking.askedMinutes,
      lives_alone: asking.circumstances.livesAlone,
      low_income: asking.circumstances.lowIncome,
      disabled: asking.circumstances.disabled,
      words: asking.words,
      asked_at: now,
    })
    // The index is found by its condition, which must be written out: a plan that is kept does not know parameters.
    .onConflict((conflict) =>
      conflict
        .columns(["community_id", "member_id"])
        .where(sql<boolean>`state = 'waiting'`)
        .doNothing(),
    )
    .returning("asking_id")
    .executeTakeFirst();
  return row !== undefined;
}

const confirmedCircumstances = sql<Circumstances | null>`case when a.confirmed_at is not null then json_build_object(
  'livesAlone', a.confirmed_lives_alone, 'lowIncome', a.confirmed_low_income, 'disabled', a.confirmed_disabled) end`;

const onBehalf = sql<OnBehalf | null>`case when a.consent is not null then json_build_object(
  'byName', (select d.name from members d where d.community_id = a.community_id and d.member_id = a.asked_by_id),
  'consent', a.consent) end`;

function askings(tx: Tx, communityId: string) {
  return tx
    .selectFrom("pool_askings as a")
    .innerJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "a.community_id").onRef("m.member_id", "=", "a.member_id"),
    )
    .where("a.community_id", "=", communityId);
}

/** All who wait; at most one a member, so the community's size is the bound. */
export async function waitingAskings(tx: Tx, communityId: string): Promise<Waiting[]> {
  return askings(tx, communityId)
    .select([
      "a.asking_id as askingId",
      "a.member_id as memberId",
      "a.asked_minutes as askedMinutes",
      sql<string>`m.birth_date`.as("birthDay"),
      confirmedCircumstances.as("confirmed"),
      "a.asked_at as askedAt",
    ])
    .where("a.state", "=", "waiting")
    .execute();
}

/**
 * Locks all who wait, in the order of their ids: whoever changes the queue waits for one another, so that the first is
 * the first until the transaction ends.
 */
export async function lockQueue(tx: Tx, communityId: string): Promise<void> {
  await tx
    .selectFrom("pool_askings")
    .select("asking_id")
    .where("community_id", "=", communityId)
    .where("state", "=", "waiting")
    .orderBy("asking_id")
    .forNoKeyUpdate()
    .execute();
}

/** What the desk reads of these askings. */
export async function askingDetails(tx: Tx, communityId: string, askingIds: string[]) {
  if (askingIds.length === 0) return [];
  return askings(tx, communityId)
    .leftJoin("areas as b", "b.area_id", "m.building_id")
    .select([
      "a.asking_id as askingId",
      "m.name",
      sql<string>`coalesce(b.name, '') || m.room`.as("address"),
      "a.words",
      onBehalf.as("onBehalf"),
      "a.lives_alone as livesAlone",
      "a.low_income as lowIncome",
      "a.disabled",
    ])
    .where("a.asking_id", "in", askingIds)
    .execute();
}

/** The asking's state and whose it is. */
export async function findAsking(tx: Tx, communityId: string, askingId: string) {
  return askings(tx, communityId)
    .select([
      "a.asking_id as askingId",
      "a.member_id as memberId",
      "a.state",
      "m.name",
      sql<string>`m.birth_date`.as("birthDay"),
    ])
    .where("a.asking_id", "=", askingId)
    .executeTakeFirst();
}

/** A member's last asking. */
export async function lastAskingOf(tx: Tx, communityId: string, memberId: string) {
  return askings(tx, communityId)
    .select([
      "a.asking_id as askingId",
      "a.state",
      "a.asked_minutes as askedMinutes",
      "a.asked_at as askedAt",
      sql<boolean>`a.confirmed_at is not null`.as("confirmed"),
      "a.given_minutes as givenMinutes",
      "a.reason",
      onBehalf.as("onBehalf"),
    ])
    .where("a.member_id", "=", memberId)
    .orderBy("a.asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
}
