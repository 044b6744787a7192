import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { communitiesAfter } from "../shared/core/area/store/areas";
import { cutPageById, readIdKey } from "../shared/core/cursor";

export async function communities({ tx, input }: HandlerCall<typeof contract.communities>) {
  const rows = await communitiesAfter(tx, readIdKey(input.after));
  return cutPageById(rows, (row) => row.communityId);
}
