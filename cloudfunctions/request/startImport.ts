import type { request as contract } from "@contract/request";
import type { PreparedHandler } from "../shared/runtime/handler";
import { sizeOfFile, startImport as start } from "../shared/core/hotline/startImport";
import { viewImport } from "../shared/core/hotline/view";

/** The storage is asked before the transaction opens. */
export const startImport: PreparedHandler<typeof contract.startImport, number> = {
  prepare: async ({ actor, input, storage }) => sizeOfFile(await storage(), actor.communityId, input),
  async run({ tx, actor, input, now }, sizeBytes) {
    return { import: viewImport(await start(tx, actor, { ...input, sizeBytes }, now)) };
  },
};
