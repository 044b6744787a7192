import type { audit as contract } from "@contract/audit";
import { entryView } from "../shared/core/audit/entryView";
import type { HandlerCall } from "../shared/runtime/handler";

export async function entry({ tx, actor, input }: HandlerCall<typeof contract.entry>) {
  return { entry: await entryView(tx, actor, input.entryId) };
}
