import type { audit as contract } from "@contract/audit";
import { type OwnerKey, ownAccounts, ownedAccounts } from "../shared/core/audit/store/accounts";
import { accountView } from "../shared/core/audit/views";
import { cutPageById, readIdKey } from "../shared/core/cursor";
import { refuse } from "../shared/core/refusal";
import type { HandlerCall } from "../shared/runtime/handler";

export async function accounts({ tx, actor, input }: HandlerCall<typeof contract.accounts>) {
  const { communityId } = actor;
  const after = readOwnerKey(input.after);
  // The community's own are few, and nobody's name is theirs.
  const own = after || input.query ? [] : await ownAccounts(tx, communityId, input);
  const { items, next } = cutPageById(
    await ownedAccounts(tx, communityId, input, after),
    ({ ownerId, unit }) => `${ownerId!}_${unit}`,
  );
  return { items: [...own, ...items].map(accountView), next };
}

function readOwnerKey(cursor: string | undefined): OwnerKey | null {
  if (cursor === undefined) return null;
  const [ownerId, unit] = cursor.split("_", 2);
  if (unit !== "minute" && unit !== "point") refuse("invalid_input");
  return { ownerId: readIdKey(ownerId) ?? refuse("invalid_input"), unit };
}
