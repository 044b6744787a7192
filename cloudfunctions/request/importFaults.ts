import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPageById, readNumberKey } from "../shared/core/cursor";
import { faultsOf } from "../shared/core/hotline/store/faults";
import { findImport } from "../shared/core/hotline/store/imports";
import { viewImport } from "../shared/core/hotline/view";
import { refuse } from "../shared/core/refusal";

export async function importFaults({ tx, actor, input }: HandlerCall<typeof contract.importFaults>) {
  const { communityId } = actor;
  const found = (await findImport(tx, communityId, input.importId)) ?? refuse("not_found");
  const rows = await faultsOf(tx, { communityId, importId: input.importId }, readNumberKey(input.after));
  return { import: viewImport(found), ...cutPageById(rows, (row) => String(row.rowNo)) };
}
