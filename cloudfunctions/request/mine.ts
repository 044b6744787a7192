import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { casesAnswered, casesOfVoices } from "../shared/core/request/store/ownLists";
import { voicesBehind } from "../shared/core/request/store/voices";
import { summaries } from "../shared/core/request/view";

export async function mine({ tx, actor, input, now }: HandlerCall<typeof contract.mine>) {
  const { communityId, memberId } = actor;
  const masked = await voicesBehind(tx, communityId, memberId);
  if (input.which === "asked") {
    const asked = await casesAnswered(tx, communityId, memberId, masked);
    return { items: await summaries(tx, actor, asked, now), next: null };
  }
  const rows = await casesOfVoices(tx, communityId, memberId, masked, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => row.key);
  return { items: await summaries(tx, actor, items, now), next };
}
