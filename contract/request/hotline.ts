import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";

const desk = ["dispatcher", "communityManager"] as const;

/** Why a whole file could not be worked through. */
export const importTroubles = ["encoding", "columns", "workbook", "tooLarge", "unreadable"] as const;

/** Why a row was not taken. */
export const rowFaults = [
  "missing",
  "duplicate",
  "formula",
  "control",
  "encoding",
  "tooLong",
  "tooShort",
  "outside",
  "badPhone",
  "quotes",
  "rounded",
  "cells",
] as const;

/** Columns of the hotline's file that are read. */
export const hotlineFields = [
  "hotlineNo",
  "name",
  "phone",
  "category",
  "title",
  "content",
  "address",
  "urgency",
] as const;

export const HotlineImport = z.object({
  importId: Id,
  fileName: z.string(),
  state: z.enum(["waiting", "working", "done", "failed"]),
  trouble: z.enum(importTroubles).nullable(),
  /** How far it has come, in bytes of the file. */
  sizeBytes: z.int(),
  doneBytes: z.int(),
  rows: z.int(),
  taken: z.int(),
  refused: z.int(),
  startedBy: z.string(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
});

export const HotlineBatch = z.object({ batchId: Id, count: z.int(), drawnBy: z.string(), drawnAt: Instant });

export const hotlineActions = {
  /** Has a file of the hotline worked through that lies in the storage under `<community>/imports/<importId>`. */
  startImport: write({
    admits: desk,
    input: z.object({ importId: Id, reference: z.string().min(8).max(400), fileName: typed(1, 100) }),
    output: z.object({ import: HotlineImport }),
  }),

  /** Imports of the community, newest first. */
  imports: read({ admits: desk, input: PageInput, output: pageOf(HotlineImport) }),

  /** Rows of one import that were not taken, from the top. */
  importFaults: read({
    admits: desk,
    input: PageInput.extend({ importId: Id }),
    output: z.object({
      import: HotlineImport,
      items: z.array(z.object({ rowNo: z.int(), field: z.enum(hotlineFields).nullable(), fault: z.enum(rowFaults) })),
      next: z.string().nullable(),
    }),
  }),

  /** Draws what has changed since the hotline was last told into a batch, each change into one; none when nothing has. */
  drawResults: write({
    admits: desk,
    input: Nothing,
    output: z.object({ batch: HotlineBatch.nullable(), hasMore: z.boolean() }),
  }),

  /** Batches of the community, newest first. */
  resultBatches: read({ admits: desk, input: PageInput, output: pageOf(HotlineBatch) }),

  /** A batch for the hotline, a page of CSV at once, as often as it is asked for. */
  batchResults: read({
    admits: desk,
    input: PageInput.extend({ batchId: Id }),
    output: z.object({ csv: z.string(), next: z.string().nullable() }),
  }),
} satisfies FunctionContract;

export type HotlineImport = z.infer<typeof HotlineImport>;
export type HotlineBatch = z.infer<typeof HotlineBatch>;
export type ImportTrouble = (typeof importTroubles)[number];
export type RowFault = (typeof rowFaults)[number];
export type HotlineField = (typeof hotlineFields)[number];
