import type { ErrorCode } from "@contract/errors";

/** A rule said no. The transaction rolls back and the person is told. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    /** A more precise sentence than the code's own, in Chinese. */
    readonly sentence?: string,
  ) {
    super(code);
  }
}

export function refuse(code: ErrorCode, sentence?: string): never {
  throw new Refusal(code, sentence);
}
