import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface KinCode {
  code: string;
  expiresAt: Instant;
}

/** The code a member is showing, while it holds. */
export async function codeShownBy(
  tx: Tx,
  communityId: string,
  memberId: string,
  now: Instant,
): Promise<KinCode | undefined> {
  return tx
    .selectFrom("kin_codes")
    .select(["code", "expires_at as expiresAt"])
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}

/** Takes away the member's own code and all that have lapsed. */
export async function clearCodes(tx: Tx, communityId: string, memberId: string, now: Instant): Promise<void> {
  await tx
    .deleteFrom("kin_codes")
    .where("community_id", "=", communityId)
    .where((eb) => eb.or([eb("member_id", "=", memberId), eb("expires_at", "<=", now)]))
    .execute();
}

/** False when somebody else shows the same code just now. */
export async function insertCode(tx: Tx, communityId: string, memberId: string, code: KinCode): Promise<boolean> {
  const row = await tx
    .insertInto("kin_codes")
    .values({ community_id: communityId, member_id: memberId, code: code.code, expires_at: code.expiresAt })
    .onConflict((conflict) => conflict.columns(["community_id", "code"]).doNothing())
    .returning("code")
    .executeTakeFirst();
  return row !== undefined;
}

/** Who shows this code now. */
export async function whoShows(tx: Tx, communityId: string, code: string, now: Instant): Promise<string | undefined> {
  const row = await tx
    .selectFrom("kin_codes")
    .select("member_id as memberId")
    .where("community_id", "=", communityId)
    .where("code", "=", code)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row?.memberId;
}

/** Uses the code up; false when another has used it first. */
export async function takeCode(tx: Tx, communityId: string, code: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("kin_codes")
    .where("community_id", "=", communityId)
    .where("code", "=", code)
    .returning("code")
    .executeTakeFirst();
  return row !== undefined;
}
