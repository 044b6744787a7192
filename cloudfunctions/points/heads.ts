import type { points as contract } from "@contract/points";
import { findCommunity } from "./community";
import { headsBeyond } from "../shared/core/seal/store/heads";
import type { HandlerCall } from "../shared/runtime/handler";

/** Heads of a page: some 130 KB. */
const PAGE_HEADS = 200;

export async function heads({ tx, communityId, input }: HandlerCall<typeof contract.heads>) {
  const community = await findCommunity(tx, communityId);
  const found = await headsBeyond(tx, community.id, input.order, input.after, PAGE_HEADS + 1);
  const page = found.slice(0, PAGE_HEADS);
  return { community, heads: page, next: found.length > PAGE_HEADS ? page[page.length - 1]!.number : null };
}
