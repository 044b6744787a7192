import type { AccountKind } from "@contract/audit";
import type { ErrorCode } from "@contract/errors";
import type { EntryKind } from "@contract/points";

/** Why an entry can't be taken back; nothing when it can, unless its voucher has been used or the points are gone. */
export function whyNotReversible(entry: { kind: EntryKind; reversedBy: string | null }): ErrorCode | undefined {
  if (entry.kind === "reversal") return "reversal_of_reversal";
  if (notReversible.includes(entry.kind)) return "not_reversible";
  if (entry.reversedBy) return "already_reversed";
  return undefined;
}

/** What lapsed stays lapsed; what has another community's side is settled with it. */
const notReversible: readonly EntryKind[] = ["expiry", "sending", "receipt", "settlement"];

/** Why a correction can't be decided by this member; nothing when it can. Two people: who asked never decides. */
export function whyNotDecided(
  correction: { state: string; askedById: string },
  memberId: string,
): "correction_decided" | "same_person" | undefined {
  if (correction.state !== "asked") return "correction_decided";
  if (correction.askedById === memberId) return "same_person";
  return undefined;
}

/** A member's or merchant's account may be stopped; the community's own may not. */
export function stopping(account: { kind: AccountKind; suspendedAt: unknown }): ("suspend" | "lift")[] {
  if (account.kind !== "member" && account.kind !== "payable") return [];
  return [account.suspendedAt ? "lift" : "suspend"];
}
