import type { Actor } from "../actor";
import { tell } from "../notice/store/notices";
import { findCase } from "../request/store/cases";
import { tellDesk } from "../request/tell";
import { clockTime, dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";
import type { Slot } from "./store/slots";

/** Tells an adviser who is a member; the others see the day's list at the desk. */
export async function tellAdviser(
  tx: Tx,
  { communityId }: Pick<Actor, "communityId">,
  { adviserId }: { adviserId: string | null },
  words: string,
  now: Instant,
): Promise<void> {
  if (adviserId) await tell(tx, communityId, [adviserId], { about: "duty", aboutId: adviserId, words }, now);
}

/** Tells whoever has an hour; for one without the app the desk is asked to pass it on. */
export async function tellVisitor(
  tx: Tx,
  { communityId }: Pick<Actor, "communityId">,
  { bookedById, caseId }: Pick<Slot, "bookedById" | "caseId">,
  { words, toPassOn }: { words: string; toPassOn: string },
  now: Instant,
): Promise<void> {
  if (!caseId) return;
  if (bookedById) return tell(tx, communityId, [bookedById], { about: "case", aboutId: caseId, words }, now);
  await tellDesk(tx, await findCase(tx, communityId, caseId), toPassOn, now);
}

/** As people say it, `12月1日 09:00`. */
export function sayAt(at: Instant): string {
  const [, month, day] = dayOf(at).split("-").map(Number);
  return `${month}月${day}日 ${clockTime(at)}`;
}
