import { refuse } from "../../refusal";
import type { Tx } from "../../transaction";

/** What a community has settled for itself. */
export interface Settings {
  pointsPerHour: number;
  startingGrantMinutes: number;
  elderAgeYears: number;
  offerMinutes: number;
  autoConfirmHours: number;
  voucherDays: number;
}

export async function settingsOf(tx: Tx, communityId: string): Promise<Settings> {
  const settings = await tx
    .selectFrom("communities")
    .select([
      "points_per_hour as pointsPerHour",
      "starting_grant_minutes as startingGrantMinutes",
      "elder_age_years as elderAgeYears",
      "offer_minutes as offerMinutes",
      "auto_confirm_hours as autoConfirmHours",
      "voucher_days as voucherDays",
    ])
    .where("community_id", "=", communityId)
    .executeTakeFirst();
  return settings ?? refuse("not_found");
}
