import type { Actor } from "../actor";
import { tell } from "../notice/store/notices";
import { clockTime, dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";

/** Tells an adviser who is a member; the others see the day's list at the desk. */
export async function tellAdviser(
  tx: Tx,
  { communityId }: Actor,
  { adviserId }: { adviserId: string | null },
  words: string,
  now: Instant,
): Promise<void> {
  if (adviserId) await tell(tx, communityId, [adviserId], { about: "duty", aboutId: adviserId, words }, now);
}

/** As people say it, `12月1日 09:00`. */
export function sayAt(at: Instant): string {
  const [, month, day] = dayOf(at).split("-").map(Number);
  return `${month}月${day}日 ${clockTime(at)}`;
}
