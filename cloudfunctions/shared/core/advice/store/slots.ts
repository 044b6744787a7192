import type { CaseState } from "@contract/request";
import type { AdviceTrade } from "@contract/request/advice";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Slot {
  slotId: string;
  trade: AdviceTrade;
  adviserName: string;
  adviserId: string | null;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  /** The member who has it; none while it is free, or for one without the app. */
  bookedById: string | null;
  /** What it was booked with; none while it is free. */
  caseId: string | null;
}

function slots(tx: Tx, communityId: string) {
  return tx
    .selectFrom("advice_slots as s")
    .leftJoin("advice_bookings as b", (join) =>
      join
        .onRef("b.community_id", "=", "s.community_id")
        .onRef("b.slot_id", "=", "s.slot_id")
        .on("b.cancelled_at", "is", null),
    )
    .select([
      "s.slot_id as slotId",
      "s.trade",
      "s.adviser_name as adviserName",
      "s.adviser_id as adviserId",
      "s.starts_at as startsAt",
      "s.ends_at as endsAt",
      "s.place",
      "b.member_id as bookedById",
      "b.case_id as caseId",
    ])
    .where("s.community_id", "=", communityId)
    .where("s.withdrawn_at", "is", null)
    .$castTo<Slot>();
}

/** The hour that was booked with a case. */
export async function slotOfCase(tx: Tx, communityId: string, caseId: string): Promise<Slot | undefined> {
  return slots(tx, communityId).where("b.case_id", "=", caseId).executeTakeFirst();
}

export async function findSlot(tx: Tx, communityId: string, slotId: string): Promise<Slot | undefined> {
  return slots(tx, communityId).where("s.slot_id", "=", slotId).executeTakeFirst();
}

/** Holds the hour until the transaction ends: who books it and who takes it back take turns. */
export async function lockSlot(tx: Tx, communityId: string, slotId: string): Promise<Slot | undefined> {
  await tx
    .selectFrom("advice_slots")
    .select("slot_id")
    .where("community_id", "=", communityId)
    .where("slot_id", "=", slotId)
    .forNoKeyUpdate()
    .execute();
  return findSlot(tx, communityId, slotId);
}

/** Hours ahead that nobody has, the soonest first, one more than a page. */
export async function slotsAhead(
  tx: Tx,
  communityId: string,
  trade: AdviceTrade | null,
  now: Instant,
  after: Key | null,
): Promise<Slot[]> {
  return slots(tx, communityId)
    .where("s.starts_at", ">", now)
    .$if(trade !== null, (query) => query.where("s.trade", "=", trade!))
    .where("b.case_id", "is", null)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(s.starts_at, s.slot_id) > (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("s.starts_at")
    .orderBy("s.slot_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** The hours ahead that a member has booked. */
export async function slotsOfVisitor(tx: Tx, communityId: string, memberId: string, now: Instant): Promise<Slot[]> {
  return slots(tx, communityId)
    .where("b.member_id", "=", memberId)
    .where("s.starts_at", ">", now)
    .orderBy("s.starts_at")
    .execute();
}

/** The hours ahead of an adviser who is a member. */
export async function slotsOfAdviser(tx: Tx, communityId: string, adviserId: string, now: Instant): Promise<Slot[]> {
  return slots(tx, communityId)
    .where("s.adviser_id", "=", adviserId)
    .where("s.starts_at", ">", now)
    .orderBy("s.starts_at")
    .execute();
}

/** The hours of a day with who has booked them and what about; of one adviser, or of all. */
export async function slotsOn(tx: Tx, communityId: string, from: Instant, until: Instant, adviserId: string | null) {
  return slots(tx, communityId)
    .leftJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "b.community_id").onRef("m.member_id", "=", "b.member_id"),
    )
    .leftJoin("cases as c", (join) =>
      join.onRef("c.community_id", "=", "b.community_id").onRef("c.case_id", "=", "b.case_id"),
    )
    .leftJoin("case_voices as v", (join) =>
      join
        .onRef("v.community_id", "=", "b.community_id")
        .onRef("v.case_id", "=", "b.case_id")
        .on("v.is_first", "=", true),
    )
    .select(["c.words", "c.state as caseState", sql<string | null>`coalesce(m.name, v.caller_name)`.as("visitorName")])
    .$castTo<Slot & { visitorName: string | null; words: string | null; caseState: CaseState | null }>()
    .where("s.starts_at", ">=", from)
    .where("s.starts_at", "<", until)
    .$if(adviserId !== null, (query) => query.where("s.adviser_id", "=", adviserId))
    .orderBy("s.starts_at")
    .orderBy("s.slot_id")
    .execute();
}

export interface NewSlot {
  communityId: string;
  slotId: string;
  trade: AdviceTrade;
  adviserName: string;
  adviserId: string | null;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  publishedById: string;
}

/** Holds an adviser's hours until the transaction ends. */
export async function lockAdviser(
  tx: Tx,
  { communityId, trade, adviserName }: Pick<NewSlot, "communityId" | "trade" | "adviserName">,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto("advisers")
    .values({ community_id: communityId, trade, name: adviserName, published_at: now })
    .onConflict((conflict) => conflict.columns(["community_id", "trade", "name"]).doUpdateSet({ published_at: now }))
    .execute();
}

/** The first hour of the same adviser that lies across one of these without being the same. */
export async function overlapping(tx: Tx, communityId: string, given: NewSlot[]): Promise<Instant | undefined> {
  const { trade, adviserName, adviserId } = given[0]!;
  const { rows } = await sql<{ startsAt: Instant }>`
    select s.starts_at as "startsAt"
      from advice_slots s, unnest(${sql.val(given.map((one) => one.startsAt.toISOString()))}::timestamptz[],
        ${sql.val(given.map((one) => one.endsAt.toISOString()))}::timestamptz[]) n (starts_at, ends_at)
      where s.community_id = ${communityId} and s.withdrawn_at is null
        and ((s.trade = ${trade} and s.adviser_name = ${adviserName}) or s.adviser_id = ${adviserId})
        and s.starts_at < n.ends_at and s.ends_at > n.starts_at
        and (s.trade, s.adviser_name, s.starts_at, s.ends_at) <> (${trade}, ${adviserName}, n.starts_at, n.ends_at)
      order by s.starts_at limit 1`.execute(tx);
  return rows[0]?.startsAt;
}

/** The desk takes an hour back. */
export async function withdrawSlot(tx: Tx, communityId: string, slotId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("advice_slots")
    .set({ withdrawn_at: now })
    .where("community_id", "=", communityId)
    .where("slot_id", "=", slotId)
    .execute();
}

/** Adds hours; those there already stay. How many were new. */
export async function insertSlots(tx: Tx, given: NewSlot[]): Promise<number> {
  const rows = await tx
    .insertInto("advice_slots")
    .values(
      given.map((one) => ({
        community_id: one.communityId,
        slot_id: one.slotId,
        trade: one.trade,
        adviser_name: one.adviserName,
        adviser_id: one.adviserId,
        starts_at: one.startsAt,
        ends_at: one.endsAt,
        place: one.place,
        published_by_id: one.publishedById,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("slot_id")
    .execute();
  return rows.length;
}
