import { sql } from "kysely";
import { inBrief } from "../../notice/store/notices";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

interface Ids {
  communityId: string;
  caseId: string;
}

/** Grants the reward of a report just found valid, whoever made it; how many points, none where a cap was reached or nobody has an account. */
export async function grantReward(tx: Tx, { communityId, caseId }: Ids, now: Instant): Promise<number> {
  const { rows } = await sql<{ points: number }>`
    select report_grant(${communityId}, ${caseId}, ${now}) as points`.execute(tx);
  return rows[0]!.points;
}

/** Forgets which reports a member's rewards were for. */
export async function forgetRewards(tx: Tx, communityId: string, memberId: string): Promise<void> {
  await sql`select report_forget(${communityId}, ${memberId})`.execute(tx);
}

/** What a member's own report was rewarded with; nothing for another's. */
export async function rewardOf(tx: Tx, { communityId, caseId }: Ids, memberId: string) {
  const { rows } = await sql<{ amount: number; payAt: Instant; paidAt: Instant | null }>`
    select amount, pay_at as "payAt", paid_at as "paidAt"
      from report_reward_of(${communityId}, ${caseId}, ${memberId})`.execute(tx);
  return rows[0] ?? null;
}

/** Tells whoever made a report, without learning who it is. */
export async function tellReporter(tx: Tx, { communityId, caseId }: Ids, words: string, now: Instant): Promise<void> {
  await sql`select report_tell(${communityId}, ${caseId}, ${inBrief(words)}, ${now})`.execute(tx);
}

export async function communitiesWithAwards(tx: Tx, now: Instant, most: number): Promise<{ communityId: string }[]> {
  const { rows } = await sql<{ communityId: string }>`
    select report_awards_due(${now}, ${most}) as "communityId"`.execute(tx);
  return rows;
}

export async function payRewards(tx: Tx, communityId: string, most: number, now: Instant): Promise<void> {
  await sql`select ledger_pay_reports(${communityId}, ${most}, ${now})`.execute(tx);
}
