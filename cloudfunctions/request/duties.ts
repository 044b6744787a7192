import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { scopesOf } from "../shared/core/area/store/areas";
import { holdersAbout } from "../shared/core/duty/store/holders";
import { linesOf, newestVersion } from "../shared/core/duty/store/lists";

export async function duties({ tx, actor: { communityId } }: HandlerCall<typeof contract.duties>) {
  const versionNo = await newestVersion(tx, communityId);
  const holders = await holdersAbout(tx, communityId);
  return {
    versionNo,
    lines: await linesOf(tx, communityId, versionNo),
    scopes: (await scopesOf(tx, communityId)).map(({ lineage, ...scope }) => ({
      ...scope,
      holderIds: holders.filter(({ areaId }) => lineage.includes(areaId)).map(({ holderId }) => holderId),
    })),
    holders: holders.map(({ holderId, name, areaName }) => ({ holderId, name, areaName })),
  };
}
