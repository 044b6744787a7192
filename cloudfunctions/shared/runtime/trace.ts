import { commonErrors } from "@contract/errors";
import type { Action } from "@contract/action";
import type { Failure } from "@contract/envelope";

/** What one call's log line says; nothing personal. */
export interface Trace {
  function: string;
  action: string | null;
  /** The person's pseudonymous id. */
  actor: string | null;
  outcome: string;
  /** A refusal the contract does not declare: ours to mend. */
  undeclared?: true;
  /** Where an internal error came from: its kind and place, never its message, which may quote what people typed. */
  cause?: string;
}

export function traceFailure(trace: Trace, failure: Failure, action: Action | undefined, caught: unknown): void {
  trace.outcome = failure.code;
  const declared: readonly string[] = [...commonErrors, ...(action?.errors ?? [])];
  if (action && !declared.includes(failure.code)) trace.undeclared = true;
  if (failure.code === "internal") trace.cause = causeOf(caught);
}

function causeOf(caught: unknown): string {
  const { name, code, stack } = (caught ?? {}) as { name?: string; code?: string; stack?: string };
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [name, code, ...frames.slice(0, 4).map((frame) => frame.trim())].filter(Boolean).join(" | ");
}
