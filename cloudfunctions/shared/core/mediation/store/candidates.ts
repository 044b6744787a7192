import type { Role } from "@contract/action";
import { sql } from "kysely";
import type { Tx } from "../../transaction";
import type { MediationLine } from "./mediations";
import { isNeutral, isUntried } from "./neutral";

/** How many the community chooses from. */
const MOST_OFFERED = 10;

const helping: Role[] = ["volunteer", "buildingLead", "gridWorker", "communityManager"];

/**
 * Whom the community may ask to mediate where nobody has come forward: those who help in it and stand between the two, and of them half, by
 * lot. So nobody's absence says that they are a party or near one. The lot falls the same at every look; its salt is what nobody outside knows.
 */
export async function candidatesFor(tx: Tx, line: MediationLine): Promise<{ memberId: string; name: string }[]> {
  const { communityId, mediationId } = line;
  const { rows } = await sql<{ memberId: string; name: string }>`
    select "memberId", name from (
      select m.member_id as "memberId", m.name, count(*) over () as neutral,
          row_number() over (order by md5(p.matter || m.member_id::text)) as place
        from members m
        join mediation_papers p on p.community_id = m.community_id and p.mediation_id = ${mediationId}
        where m.community_id = ${communityId} and m.verified_at is not null
          and (exists (select from mediators n where n.community_id = m.community_id and n.member_id = m.member_id
              and n.ended_at is null)
            or exists (select from role_grants g join areas a using (area_id) where g.person_id = m.person_id
              and g.role in (${sql.join(helping)}) and g.revoked_at is null and a.lineage @> array[${communityId}::uuid]))
          and ${isNeutral(line)} and ${isUntried(line)}
    ) drawn where place <= least(${MOST_OFFERED}::int, (neutral + 1) / 2) order by place`.execute(tx);
  return rows;
}
