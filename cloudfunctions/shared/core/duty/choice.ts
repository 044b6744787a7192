import type { CaseKind } from "@contract/request";
import type { Tx } from "../transaction";
import { memberNames } from "../member/store/members";
import { type DutyHolder, holdersOver, leaderNames, membersWithRole } from "./store/holders";
import { namedFor } from "./store/lists";

export interface HolderChoice extends DutyHolder {
  leader: string;
  isNamed: boolean;
}

/** Who may be given a kind of case at a place, the one the list names first, each with who leads there: its own leader, or the community's. */
export async function holdersToChoose(
  tx: Tx,
  communityId: string,
  { kind, gridLineage }: { kind: CaseKind; gridLineage: string[] },
): Promise<HolderChoice[]> {
  const named = await namedFor(tx, kind, gridLineage);
  const over = await holdersOver(tx, gridLineage);
  const ids = over.map(({ holderId }) => holderId);
  const leaders = await leaderNames(tx, communityId, ids);
  const managers = await membersWithRole(tx, communityId, "communityManager", [communityId]);
  const [manager = ""] = [...(await memberNames(tx, communityId, managers)).values()].sort();
  const choices = over.map((holder) => ({
    ...holder,
    leader: leaders.get(holder.holderId) ?? (holder.kind === "department" ? "" : manager),
    isNamed: holder.holderId === named?.holderId,
  }));
  return choices.sort((one, other) => Number(other.isNamed) - Number(one.isNamed));
}
