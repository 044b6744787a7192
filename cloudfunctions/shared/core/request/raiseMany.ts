import type { CaseKind } from "@contract/request";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { beatAt, calendarOf, dueOf, handlingMs, type Term } from "./clocks";
import { insertMany, type ManyCase } from "./store/many";
import { termOf } from "./store/terms";

export interface Told {
  caseId: string;
  kind: CaseKind;
  words: string;
  place: string;
  gridId: string;
  buildingId: string | null;
  point: { latitude: number; longitude: number } | null;
  cell: number | null;
  isUrgent: boolean;
  caller: { name: string | null; phone: string | null };
}

/** Writes many cases of callers at once, each with its voice, its clocks and its first moment; whom to tell is the caller's affair. */
export async function raiseMany(
  tx: Tx,
  { communityId, actorId }: { communityId: string; actorId: string },
  told: readonly Told[],
  now: Instant,
): Promise<void> {
  if (told.length === 0) return;
  const terms = new Map<CaseKind, Term>();
  for (const kind of new Set(told.map((one) => one.kind))) terms.set(kind, await termOf(tx, communityId, kind));
  const cases = told.map((one): ManyCase => {
    const term = terms.get(one.kind)!;
    const calendar = calendarOf(term, one.isUrgent);
    const clock = (name: "contact" | "handle", lengthMs: number) => {
      const running = { calendar, lengthMs, spentMs: 0, runSince: now };
      return { clock: name, calendar, lengthMs, dueAt: dueOf(running), nextAt: beatAt(running, name, 0, now) };
    };
    const clocks = [clock("contact", term.contactMinutes * 60_000), clock("handle", handlingMs(term, one.isUrgent))];
    const first = clocks[0]!.dueAt <= clocks[1]!.dueAt ? clocks[0]! : clocks[1]!;
    return { ...one, clocks, dueAt: first.dueAt, dueClock: first.clock };
  });
  await insertMany(tx, { communityId, actorId, channel: "hotline" }, cases, now);
}
