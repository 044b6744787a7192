import { randomUUID } from "node:crypto";
import { findArea } from "../area/store/areas";
import type { Person } from "../actor";
import { refuse } from "../refusal";
import { dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";
import { insertMember } from "./store/members";
import { personOf } from "./store/people";

export interface JoinInput {
  communityId: string;
  name: string;
  birthDate: string;
  buildingId: string;
  room: string;
}

/** Makes the person a member, to be verified by the desk. Returns the member's id. */
export async function join(tx: Tx, person: Person, input: JoinInput, now: Instant): Promise<string> {
  if (input.birthDate >= dayOf(now) || input.birthDate < "1900-01-01") refuse("invalid_input", "请核对出生日期。");
  const building = await findArea(tx, input.buildingId);
  if (building?.kind !== "building" || !building.lineage.includes(input.communityId))
    refuse("not_found", "没有找到这栋楼，请重新选择。");
  const personId = person.personId ?? (await personOf(tx, person.openid, now));
  const memberId = randomUUID();
  const { birthDate: birthDay, ...rest } = input;
  if (!(await insertMember(tx, { ...rest, birthDay, memberId, personId }, now))) refuse("already_member");
  return memberId;
}
