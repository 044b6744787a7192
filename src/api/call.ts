import type { Contract, FunctionName } from "@contract/index";
import type { Answer } from "@contract/envelope";
import type { ErrorCode } from "@contract/errors";
import type { z } from "zod";
import { words } from "@/words/common";
import { reach } from "./reach";
import { actingCommunity } from "./scope";

export type ActionName<F extends FunctionName> = keyof Contract[F] & string;

export type InputOf<F extends FunctionName, A extends ActionName<F>> = Contract[F][A] extends {
  input: infer Input extends z.ZodType;
}
  ? z.input<Input>
  : never;

export type OutputOf<F extends FunctionName, A extends ActionName<F>> = Contract[F][A] extends {
  output: infer Output extends z.ZodType;
}
  ? z.output<Output>
  : never;

/** A refusal, or `offline` when no answer came. The message is for people. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode | "offline",
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
    this.name = "CallError";
  }
}

interface CallOptions {
  /** For a write: names the request, the same until it is answered. */
  requestId?: string;
  /** Where one acts, when it is not the community chosen. */
  communityId?: string;
}

/** The only way to the cloud. Throws CallError. */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: InputOf<F, A>,
  options: CallOptions = {},
): Promise<OutputOf<F, A>> {
  const communityId = options.communityId ?? actingCommunity();
  let answer: Answer;
  try {
    answer = await reach(name, { action, communityId, requestId: options.requestId, input });
  } catch {
    throw new CallError("offline", words.offline);
  }
  if (!answer.ok) throw new CallError(answer.error.code, answer.error.message, answer.error.fields);
  // The server parsed its answer by the same contract.
  return answer.data as OutputOf<F, A>;
}

export function asCallError(reason: unknown): CallError {
  return reason instanceof CallError ? reason : new CallError("internal", words.broken);
}
