import type { Unit } from "@contract/points";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Balance {
  accountId: string;
  unit: Unit;
  balance: number;
  held: number;
}

/** A member's two accounts. */
export async function balancesOf(tx: Tx, communityId: string, memberId: string): Promise<Record<Unit, Balance>> {
  const rows = await tx
    .selectFrom("accounts")
    .select(["account_id as accountId", "unit", "balance", "held"])
    .where("community_id", "=", communityId)
    .where("kind", "=", "member")
    .where("unit", "in", ["minute", "point"])
    .where("owner_id", "=", memberId)
    .execute();
  const of = (unit: Unit): Balance => ({
    accountId: "",
    balance: 0,
    held: 0,
    ...rows.find((row) => row.unit === unit),
    unit,
  });
  return { minute: of("minute"), point: of("point") };
}

/** Points earned while the fund was short and not yet paid. */
export async function owedPoints(tx: Tx, communityId: string, pointAccountId: string): Promise<number> {
  const { owed } = await tx
    .selectFrom("owed_points")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("amount"), eb.lit(0)).as("owed"))
    .where("community_id", "=", communityId)
    .where("account_id", "=", pointAccountId)
    .where("paid_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(owed);
}

/** Points by the instant they lapse, the next first. */
export async function lapsesAhead(
  tx: Tx,
  communityId: string,
  pointAccountId: string,
  now: Instant,
): Promise<{ expiresAt: Instant; amountPoints: number }[]> {
  return tx
    .selectFrom("point_lots")
    .select((eb) => ["expires_at as expiresAt", eb.fn.sum<number>("remaining").as("amountPoints")])
    .where("community_id", "=", communityId)
    .where("account_id", "=", pointAccountId)
    .where("remaining", ">", 0)
    .where("expires_at", ">", now)
    .groupBy("expires_at")
    .orderBy("expires_at")
    .execute();
}
