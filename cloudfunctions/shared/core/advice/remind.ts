import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { type DueReminder, markReminded } from "./store/bookings";
import { findSlot } from "./store/slots";
import { sayAt, tellVisitor } from "./tell";

/** Reminds whoever has an hour, once; not any more when it has begun. */
export async function remind(tx: Tx, due: DueReminder, now: Instant): Promise<void> {
  if (!(await markReminded(tx, due))) return;
  const slot = await findSlot(tx, due.communityId, due.slotId);
  if (!slot || slot.startsAt <= now) return;
  const when = sayAt(slot.startsAt);
  const words = `别忘了您约的咨询：${when}，${slot.adviserName}，${slot.place}。`;
  const toPassOn = `${when}的咨询是替没用小程序的居民约的，请打电话提醒一声。`;
  await tellVisitor(tx, due, slot, { words, toPassOn }, now);
}
