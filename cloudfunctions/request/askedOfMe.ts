import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { casesAnswered } from "../shared/core/request/store/ownLists";
import { voicesBehind } from "../shared/core/request/store/voices";
import { summaries } from "../shared/core/request/view";

export async function askedOfMe({ tx, actor, now }: HandlerCall<typeof contract.askedOfMe>) {
  const { communityId, memberId } = actor;
  const masked = await voicesBehind(tx, communityId, memberId);
  const lines = await casesAnswered(tx, communityId, memberId, masked);
  return { items: await summaries(tx, actor, lines, now) };
}
