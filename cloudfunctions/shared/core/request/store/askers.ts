import { sql } from "kysely";
import type { Tx } from "../../transaction";
import type { CaseLine } from "./cases";

/** As many as one reaches in person; how many ask in all stands on the case. */
const MOST = 50;

/** Members who ask in a case under their names, with their doors, the first who asked first. */
export async function askersOf(
  tx: Tx,
  { communityId, caseId }: Pick<CaseLine, "communityId" | "caseId">,
): Promise<{ name: string; door: string }[]> {
  return tx
    .selectFrom("case_voices as v")
    .innerJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "v.community_id").onRef("m.member_id", "=", "v.member_id"),
    )
    .leftJoin("areas as b", "b.area_id", "m.building_id")
    .select(["m.name", sql<string>`coalesce(b.name, '') || m.room`.as("door")])
    .where("v.community_id", "=", communityId)
    .where("v.heard_in_id", "=", caseId)
    .where("v.state", "<>", "withdrawn")
    .where("v.is_masked", "=", false)
    .orderBy("v.joined_at")
    .orderBy("v.voice_id")
    .limit(MOST)
    .execute();
}
