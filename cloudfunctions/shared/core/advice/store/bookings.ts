import type { AdviceTrade } from "@contract/request/advice";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Who an hour is for: a member, or one without the app by their number. */
export interface Visitor {
  memberId?: string;
  phone?: string;
}

/** Whether they have an hour of this trade ahead of them. */
export async function hasBookingAhead(
  tx: Tx,
  communityId: string,
  { memberId, phone }: Visitor,
  trade: AdviceTrade,
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .selectFrom("advice_bookings as b")
    .innerJoin("advice_slots as s", (join) =>
      join.onRef("s.community_id", "=", "b.community_id").onRef("s.slot_id", "=", "b.slot_id"),
    )
    .select("b.booking_id")
    .where("b.community_id", "=", communityId)
    .where("b.cancelled_at", "is", null)
    .where("s.trade", "=", trade)
    .where("s.starts_at", ">", now)
    .$if(memberId !== undefined, (query) => query.where("b.member_id", "=", memberId!))
    .$if(phone !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("case_voices as v")
            .select("v.voice_id")
            .whereRef("v.community_id", "=", "b.community_id")
            .whereRef("v.case_id", "=", "b.case_id")
            .where("v.caller_phone", "=", phone!),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives back the hours ahead of a member who leaves. */
export async function cancelBookingsAhead(tx: Tx, communityId: string, memberId: string, now: Instant): Promise<void> {
  await sql`
    update advice_bookings b set cancelled_at = ${now}, remind_at = null
      from advice_slots s
      where b.community_id = ${communityId} and b.member_id = ${memberId} and b.cancelled_at is null
        and s.community_id = b.community_id and s.slot_id = b.slot_id and s.starts_at > ${now}`.execute(tx);
}

export interface NewBooking {
  communityId: string;
  bookingId: string;
  slotId: string;
  memberId: string | null;
  caseId: string;
  remindAt: Instant | null;
}

/** False when somebody has the hour: the unique key decides between two who press at once. */
export async function insertBooking(tx: Tx, booking: NewBooking, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto("advice_bookings")
    .values({
      community_id: booking.communityId,
      booking_id: booking.bookingId,
      slot_id: booking.slotId,
      member_id: booking.memberId,
      case_id: booking.caseId,
      remind_at: booking.remindAt,
      booked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("booking_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives back the hour that was booked with a case; false when that is so already. */
export async function cancelBooking(tx: Tx, communityId: string, caseId: string, now: Instant): Promise<boolean> {
  const row = await tx
    .updateTable("advice_bookings")
    .set({ cancelled_at: now, remind_at: null })
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("cancelled_at", "is", null)
    .returning("booking_id")
    .executeTakeFirst();
  return row !== undefined;
}

export interface DueReminder {
  communityId: string;
  bookingId: string;
  slotId: string;
}

export async function remindersDue(tx: Tx, now: Instant, most: number): Promise<DueReminder[]> {
  return tx
    .selectFrom("advice_bookings")
    .select(["community_id as communityId", "booking_id as bookingId", "slot_id as slotId"])
    .where("remind_at", "<=", now)
    .orderBy("remind_at")
    .limit(most)
    .execute();
}

/** True for the one run that is to remind. */
export async function markReminded(tx: Tx, { communityId, bookingId }: DueReminder): Promise<boolean> {
  const row = await tx
    .updateTable("advice_bookings")
    .set({ remind_at: null })
    .where("community_id", "=", communityId)
    .where("booking_id", "=", bookingId)
    .where("remind_at", "is not", null)
    .returning("booking_id")
    .executeTakeFirst();
  return row !== undefined;
}
