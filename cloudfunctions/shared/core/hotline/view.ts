import type { HotlineBatch, HotlineImport } from "@contract/request/hotline";
import type { Batch } from "./store/batches";
import type { Import } from "./store/imports";

export function viewImport(one: Import): HotlineImport {
  const { importId, fileName, state, trouble, sizeBytes, nextByte, rows, taken, refused, startedBy } = one;
  return {
    ...{ importId, fileName, state, trouble, sizeBytes, doneBytes: nextByte, rows, taken, refused, startedBy },
    startedAt: one.startedAt.toISOString(),
    finishedAt: one.finishedAt?.toISOString() ?? null,
  };
}

export function viewBatch(batch: Batch): HotlineBatch {
  return { ...batch, drawnAt: batch.drawnAt.toISOString() };
}
