import { createHash } from "node:crypto";
import { refuse } from "../core/refusal";
import type { Instant } from "../core/time";
import type { Tx } from "../core/transaction";

/** A write as the client named it: retried with the same id until answered. */
export interface Claim {
  communityId: string;
  requestId: string;
  /** Of who called and what they asked: the same id with another digest is refused. */
  digest: string;
}

export function digestOf(openid: string, functionName: string, action: string, input: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([openid, functionName, action, sorted(input)]))
    .digest("hex");
}

/** The first answer to this call, or undefined when it is new. Refuses an id used with other content. */
export async function earlierAnswer(tx: Tx, claim: Claim): Promise<unknown> {
  const row = await tx
    .selectFrom("calls")
    .select(["digest", "answer"])
    .where("community_id", "=", claim.communityId)
    .where("request_id", "=", claim.requestId)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.digest !== claim.digest) refuse("request_reused");
  return row.answer ?? undefined;
}

/** Makes the id this transaction's; false when an earlier call has committed it. Waits for one under way. */
export async function claimRequest(tx: Tx, claim: Claim, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto("calls")
    .values({
      community_id: claim.communityId,
      request_id: claim.requestId,
      digest: claim.digest,
      called_at: now,
    })
    .onConflict((conflict) => conflict.columns(["community_id", "request_id"]).doNothing())
    .returning("request_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function keepAnswer(tx: Tx, claim: Claim, answer: unknown): Promise<void> {
  await tx
    .updateTable("calls")
    .set({ answer: JSON.stringify(answer) })
    .where("community_id", "=", claim.communityId)
    .where("request_id", "=", claim.requestId)
    .execute();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
