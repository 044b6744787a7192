import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { waitingUnmasks } from "../shared/core/request/mask";

export async function unmasks({ tx, actor }: HandlerCall<typeof contract.unmasks>) {
  const items = await waitingUnmasks(tx, actor);
  return { items: items.map(({ askedAt, ...item }) => ({ ...item, askedAt: askedAt.toISOString() })) };
}
