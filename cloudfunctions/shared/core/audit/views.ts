import type { Account, Correction, Incident, Suspension } from "@contract/audit";
import type { Actor } from "../actor";
import { holds } from "../actor";
import { titlesOf } from "../ledger/store/titles";
import { memberNames } from "../member/store/members";
import type { Tx } from "../transaction";
import { whyNotDecided } from "./rules";
import { type AccountRow, accountNames } from "./store/accounts";
import type { CorrectionRow } from "./store/corrections";
import type { IncidentRow } from "./store/incidents";
import type { SuspensionRow } from "./store/suspensions";

export function accountView(row: AccountRow): Account {
  const { accountId, unit, kind, ownerName, balance, held, suspendedAt } = row;
  return { accountId, unit, kind, ownerName, balance, held, suspendedAt: suspendedAt?.toISOString() ?? null };
}

/** Corrections as the actor sees them, with what they may do about each. */
export async function correctionViews(tx: Tx, actor: Actor, rows: CorrectionRow[]): Promise<Correction[]> {
  const entryIds = rows.map((row) => row.entryId);
  const titles = await titlesOf(tx, actor.communityId, entryIds);
  const people = rows.flatMap((row) => [row.askedById, row.decidedById]);
  const names = await memberNames(tx, actor.communityId, people);
  return rows.map((row) => ({
    correctionId: row.correctionId,
    entryId: row.entryId,
    unit: row.unit,
    kind: row.kind,
    title: titles.get(row.entryId) ?? "",
    amount: row.amount,
    state: row.state,
    reason: row.reason,
    askedByName: names.get(row.askedById) ?? "",
    askedAt: row.askedAt.toISOString(),
    decidedByName: row.decidedById && (names.get(row.decidedById) ?? ""),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    refusalReason: row.refusalReason,
    allowedActions:
      holds(actor, "auditor") && !whyNotDecided(row, actor.memberId) ? ["approveReversal", "refuseReversal"] : [],
  }));
}

export async function suspensionViews(tx: Tx, communityId: string, rows: SuspensionRow[]): Promise<Suspension[]> {
  const accountIds = rows.map((row) => row.accountId);
  const accounts = await accountNames(tx, communityId, accountIds);
  const people = rows.flatMap((row) => [row.suspendedById, row.liftedById]);
  const names = await memberNames(tx, communityId, people);
  return rows.map((row) => ({
    suspensionId: row.suspensionId,
    account: accounts.get(row.accountId)!,
    reason: row.reason,
    suspendedByName: names.get(row.suspendedById) ?? "",
    suspendedAt: row.suspendedAt.toISOString(),
    lift: row.liftedAt && {
      reason: row.liftReason!,
      byName: names.get(row.liftedById!) ?? "",
      at: row.liftedAt.toISOString(),
    },
  }));
}

export async function incidentViews(tx: Tx, communityId: string, rows: IncidentRow[]): Promise<Incident[]> {
  const people = rows.map((row) => row.resolvedById);
  const names = await memberNames(tx, communityId, people);
  return rows.map(({ resolution, resolvedById, resolvedAt, ...row }) => ({
    ...row,
    raisedAt: row.raisedAt.toISOString(),
    lastFoundAt: row.lastFoundAt.toISOString(),
    resolution: resolvedAt && {
      note: resolution!,
      byName: names.get(resolvedById!) ?? "",
      at: resolvedAt.toISOString(),
    },
  }));
}
