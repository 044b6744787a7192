import type { CheckName, CheckResult } from "@contract/audit";
import { randomUUID } from "node:crypto";
import { auditSeals } from "../seal/audit";
import { keyAfter } from "../seal/heads";
import { latestHead } from "../seal/store/heads";
import { dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";
import { checks } from "./checks";
import type { Rule } from "./checks/rule";
import { breachesOf } from "./store/checks";
import { raiseIncident } from "./store/incidents";
import { holdStill, insertReconciliation, isReconciled } from "./store/reconciliations";

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
  await insertReconciliation(tx, communityId, day, results, now);
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

/** Against what was sealed, and against our own keys: a past written anew would be sound in itself, under another. */
async function lookAtSeals(tx: Tx, communityId: string, ownKeys: string[]): Promise<CheckResult> {
  const breaches = await auditSeals(tx, communityId, null);
  const last = await latestHead(tx, communityId);
  const isOurs = !last || ownKeys.includes(keyAfter(last));
  return {
    check: "seals",
    ruleCount: 2,
    breachCount: breaches.length + (isOurs ? 0 : 1),
    breaches: [
      ...(isOurs ? [] : [{ rule: "封存用的是本社区的密钥", reference: `head ${last.number} ${last.key}` }]),
      ...breaches.map((reference) => ({ rule: "账目与封存的一致", reference })),
    ].slice(0, MOST_TOLD),
  };
}
