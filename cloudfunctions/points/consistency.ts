import type { points as contract } from "@contract/points";
import { consistencyOf } from "../shared/core/seal/consistency";
import type { HandlerCall } from "../shared/runtime/handler";
import { findCommunity } from "./community";

export async function consistency({ tx, communityId, input }: HandlerCall<typeof contract.consistency>) {
  const community = await findCommunity(tx, communityId);
  const shown = await consistencyOf(tx, community.id, input.fromNumber, input.toNumber);
  return { format: "linli.consistency.1" as const, community, ...shown };
}
