import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../transaction";
import type { MediationLine } from "./mediations";

/** Letters and figures in one form: full width, small letters and 一单元 are written in many ways. */
const plain = (room: RawBuilder<string>) =>
  sql`translate(upper(normalize(${room}, NFKC)), '一二三四五六七八九', '123456789')`;

/** A door in one form: 1单元101室 and 1-101 are the same. */
const doorOf = (room: RawBuilder<string>) =>
  sql`coalesce((select string_agg(part[1], '-') from regexp_matches(${plain(room)}, '[0-9A-Z]+', 'g') part), btrim(${room}))`;

/** The flat alone, whatever the unit: one writes 1单元101 where another of the household wrote 101. */
const flatOf = (room: RawBuilder<string>) =>
  sql`nullif(coalesce(substring(${plain(room)} from '([0-9A-Z]+)[^0-9A-Z]*$'), btrim(${room})), '')`;

/**
 * The verified member of a building with this name, if there is just one. Where a door is given only who lives at it: a quarrel is not to
 * be shown to somebody of the same name.
 */
export async function neighbourNamed(
  tx: Tx,
  communityId: string,
  { name, buildingId, room }: { name: string; buildingId: string; room: string },
): Promise<string | null> {
  const rows = await tx
    .selectFrom("members as m")
    .select("m.member_id as memberId")
    .where("m.community_id", "=", communityId)
    .where("m.building_id", "=", buildingId)
    .where("m.name", "=", name)
    .where("m.verified_at", "is not", null)
    .$if(room !== "", (query) => query.where(sql<boolean>`${doorOf(sql`m.room`)} = ${doorOf(sql`${room}::text`)}`))
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0]!.memberId : null;
}

type Quarrel = Pick<MediationLine, "communityId" | "mediationId" | "askerId" | "otherId">;

/**
 * Whether member `m` stands between the two: no party, no kin of one, none of a party's household, nor anyone who may be the other party
 * under that name or at that door. Rather one too many is passed over: flats are compared without their unit.
 */
export function isNeutral({ mediationId, askerId, otherId }: Quarrel) {
  const parties = sql.join([askerId, otherId ?? askerId]);
  return sql<boolean>`(m.member_id not in (${parties})
    and not exists (select from kin k where k.community_id = m.community_id and k.member_id = m.member_id
      and k.kin_id in (${parties}) and k.ended_at is null)
    and not exists (select from members p where p.community_id = m.community_id and p.member_id in (${parties})
      and p.building_id = m.building_id and ${flatOf(sql`p.room`)} = ${flatOf(sql`m.room`)})
    and not exists (select from mediation_papers p where p.community_id = m.community_id
      and p.mediation_id = ${mediationId} and p.other_building_id = m.building_id
      and (p.other_name = m.name or ${flatOf(sql`p.other_room`)} = ${flatOf(sql`m.room`)})))`;
}

/** Whether member `m` has not been invited to it before. */
export function isUntried({ mediationId }: Quarrel) {
  return sql<boolean>`not exists (select from mediation_tries t where t.community_id = m.community_id
    and t.mediation_id = ${mediationId} and t.member_id = m.member_id)`;
}

/** Those of these members who stand between the two, in the order of their ids. */
export async function neutralAmong(tx: Tx, line: Quarrel, memberIds: string[]): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const rows = await tx
    .selectFrom("members as m")
    .select("m.member_id as memberId")
    .where("m.community_id", "=", line.communityId)
    .where("m.member_id", "in", memberIds)
    .where(isNeutral(line))
    .orderBy("m.member_id")
    .execute();
  return rows.map((row) => row.memberId);
}
