import type { HotlineImport } from "@contract/request/hotline";
import type { Import } from "./store/imports";

export function viewImport(one: Import): HotlineImport {
  const { importId, fileName, state, trouble, sizeBytes, nextByte, rows, taken, refused, startedBy } = one;
  return {
    ...{ importId, fileName, state, trouble, sizeBytes, doneBytes: nextByte, rows, taken, refused, startedBy },
    startedAt: one.startedAt.toISOString(),
    finishedAt: one.finishedAt?.toISOString() ?? null,
  };
}
