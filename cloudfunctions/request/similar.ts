import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { similar as similarCases } from "../shared/core/likeness/similar";

export async function similar({ tx, actor, input, now }: HandlerCall<typeof contract.similar>) {
  return { items: await similarCases(tx, actor, input, now) };
}
