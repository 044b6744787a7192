import type { Role } from "@contract/action";
import { refuse } from "./refusal";

/** A role and the area it was granted on. */
export interface Grant {
  role: Role;
  areaId: string;
  /** From the top of the tree down to the area. */
  lineage: string[];
}

/** Who acts: a member of the community acted in, with the roles that hold there or in a part of it. */
export interface Actor {
  personId: string;
  communityId: string;
  memberId: string;
  grants: Grant[];
}

/** Someone WeChat has identified, member or not. */
export interface Person {
  openid: string;
  /** Absent until the first joining. */
  personId: string | null;
}

/** Roles that are of use on a part of a community; what they may touch there is the use case's to say. */
const rolesOfAPart: readonly Role[] = ["gridWorker", "buildingLead", "dutyHolder"];

/** Whether someone has a role here: granted on the community or above it, and for some roles on a part of it. */
export function holds(actor: Actor, role: Role): boolean {
  const isOfAPart = rolesOfAPart.includes(role);
  return actor.grants.some(
    (grant) => grant.role === role && (isOfAPart || !grant.lineage.slice(0, -1).includes(actor.communityId)),
  );
}

/** Areas on which the actor was granted a role. It holds there and below. */
export function areasOf(actor: Actor, role: Role): string[] {
  return actor.grants.filter((grant) => grant.role === role).map((grant) => grant.areaId);
}

/** Refuses unless the actor's role covers the area with this lineage. */
export function requireOver(actor: Actor, role: Role, lineage: string[]): void {
  if (!areasOf(actor, role).some((areaId) => lineage.includes(areaId))) refuse("forbidden");
}
