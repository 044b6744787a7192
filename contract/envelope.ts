import { z } from "zod";
import type { ErrorCode } from "./errors";

/** What `callFunction` carries as `data`. `communityId` is where one acts; `requestId` is required for a write. */
export const Call = z.object({
  action: z.string().min(1).max(40),
  communityId: z.uuid().optional(),
  requestId: z.uuid().optional(),
  input: z.unknown(),
});

export type Call = z.infer<typeof Call>;

export interface Failure {
  code: ErrorCode;
  /** For people, in Chinese. */
  message: string;
  /** Sentences by the path of the field they are about. */
  fields?: Record<string, string>;
}

export type Answer<Data = unknown> = { ok: true; data: Data } | { ok: false; error: Failure };
