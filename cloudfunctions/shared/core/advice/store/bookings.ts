import type { AdviceTrade } from "@contract/request/advice";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Whether a member has an hour of this trade ahead of them. */
export async function hasBookingAhead(
  tx: Tx,
  communityId: string,
  memberId: string,
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
    .where("b.member_id", "=", memberId)
    .where("b.cancelled_at", "is", null)
    .where("s.trade", "=", trade)
    .where("s.starts_at", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives back the hours ahead of a member who leaves. */
export async function cancelBookingsAhead(tx: Tx, communityId: string, memberId: string, now: Instant): Promise<void> {
  await sql`
    update advice_bookings b set cancelled_at = ${now}
      from advice_slots s
      where b.community_id = ${communityId} and b.member_id = ${memberId} and b.cancelled_at is null
        and s.community_id = b.community_id and s.slot_id = b.slot_id and s.starts_at > ${now}`.execute(tx);
}

/** False when somebody has the hour: the unique key decides between two who press at once. */
export async function insertBooking(
  tx: Tx,
  booking: { communityId: string; bookingId: string; slotId: string; memberId: string; caseId: string },
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .insertInto("advice_bookings")
    .values({
      community_id: booking.communityId,
      booking_id: booking.bookingId,
      slot_id: booking.slotId,
      member_id: booking.memberId,
      case_id: booking.caseId,
      booked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("booking_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The case of the booking that was cancelled; null when the member has none for this hour. */
export async function cancelBooking(
  tx: Tx,
  communityId: string,
  slotId: string,
  memberId: string,
  now: Instant,
): Promise<string | null> {
  const row = await tx
    .updateTable("advice_bookings")
    .set({ cancelled_at: now })
    .where("community_id", "=", communityId)
    .where("slot_id", "=", slotId)
    .where("member_id", "=", memberId)
    .where("cancelled_at", "is", null)
    .returning("case_id as caseId")
    .executeTakeFirst();
  return row?.caseId ?? null;
}
