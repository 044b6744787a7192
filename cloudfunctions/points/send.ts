import type { points as contract } from "@contract/points";
import { send as sendMinutes } from "../shared/core/clearing/send";
import type { HandlerCall } from "../shared/runtime/handler";

export async function send({ tx, actor, input, now }: HandlerCall<typeof contract.send>) {
  await sendMinutes(tx, actor, input, now);
  return {};
}
