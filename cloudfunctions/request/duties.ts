import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { linesOf, newestVersion } from "../shared/core/duty/store/lists";

export async function duties({ tx, actor }: HandlerCall<typeof contract.duties>) {
  const versionNo = await newestVersion(tx, actor.communityId);
  return { versionNo, lines: await linesOf(tx, actor.communityId, versionNo) };
}
