import type { CheckName, CheckResult } from "@contract/audit";
import { randomUUID } from "node:crypto";
import { auditSeals } from "../seal/audit";
import { hashOfHead, keyAfter } from "../seal/heads";
import { findHead, keysUsed, latestHead } from "../seal/store/heads";
import { dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";
import { checks } from "./checks";
import type { Rule } from "./checks/rule";
import { breachesOf } from "./store/checks";
import { raiseIncident } from "./store/incidents";
import { holdStill, insertReconciliation, isReconciled, lastMetHead, type MetHead } from "./store/reconciliations";

/** How many breaches of one check are worth keeping. */
const MOST_TOLD = 10;

/**
 * Reconciles a community for the day (Shanghai), once: runs every check on one state of the database, keeps what each found, and
 * raises an incident for one that differs unless it stands open already. `ownKeys` are the public keys the ledger is sealed with.
 */
export async function reconcile(tx: Tx, communityId: string, ownKeys: string[], now: Instant): Promise<void> {
  await holdStill(tx);
  const day = dayOf(now);
  if (await isReconciled(tx, communityId, day)) return;
  const results: CheckResult[] = [];
  for (const [check, rules] of Object.entries(checks) as [CheckName, readonly Rule[]][])
    results.push(await lookAt(tx, communityId, check, rules));
  results.push(await lookAtSeals(tx, communityId, ownKeys));
  const last = await latestHead(tx, communityId);
  const met = last && { number: last.number, hash: hashOfHead(communityId, last) };
  await insertReconciliation(tx, communityId, day, { results, met }, now);
  for (const result of results) {
    if (result.breachCount > 0) await raiseIncident(tx, communityId, randomUUID(), result, now);
  }
}

async function lookAt(tx: Tx, communityId: string, check: CheckName, rules: readonly Rule[]): Promise<CheckResult> {
  const result: CheckResult = { check, ruleCount: rules.length, breachCount: 0, breaches: [] };
  for (const rule of rules) {
    const { count, breaches } = await breachesOf(tx, communityId, rule, MOST_TOLD);
    result.breachCount += count;
    result.breaches.push(...breaches.map((reference) => ({ rule: rule.words, reference })));
  }
  return { ...result, breaches: result.breaches.slice(0, MOST_TOLD) };
}

/**
 * Against what was sealed; against our own keys, all of those that ever signed; and against the head met the last time. A past written
 * anew would be sound in itself.
 */
async function lookAtSeals(tx: Tx, communityId: string, ownKeys: string[]): Promise<CheckResult> {
  const breaches: CheckResult["breaches"] = [];
  const last = await latestHead(tx, communityId);
  const used = [...(await keysUsed(tx, communityId)), ...(last ? [keyAfter(last)] : [])];
  for (const key of new Set(used)) {
    if (!ownKeys.includes(key)) breaches.push({ rule: "封存用的是本社区的密钥", reference: `key ${key}` });
  }
  const met = await lastMetHead(tx, communityId);
  if (met && !(await isStillThere(tx, communityId, met))) {
    breaches.push({ rule: "上次对账时的封存还在", reference: `head ${met.number} ${met.hash}` });
  }
  const unsound = await auditSeals(tx, communityId, null);
  breaches.push(...unsound.map((reference) => ({ rule: "账目与封存的一致", reference })));
  return { check: "seals", ruleCount: 3, breachCount: breaches.length, breaches: breaches.slice(0, MOST_TOLD) };
}

async function isStillThere(tx: Tx, communityId: string, met: MetHead): Promise<boolean> {
  const head = await findHead(tx, communityId, met.number);
  return head !== undefined && hashOfHead(communityId, head) === met.hash;
}
