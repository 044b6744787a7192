import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { importsOf } from "../shared/core/hotline/store/imports";
import { viewImport } from "../shared/core/hotline/view";

export async function imports({ tx, actor, input }: HandlerCall<typeof contract.imports>) {
  const rows = await importsOf(tx, actor.communityId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.startedAt, id: row.importId }));
  return { items: items.map(viewImport), next };
}
