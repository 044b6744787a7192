import { useCallback, useRef, useState } from "react";
import type { FunctionName } from "@contract/index";
import { acted } from "./acted";
import { type ActionName, asCallError, call, type CallError, type InputOf, type OutputOf } from "./call";
import { newId } from "./requestId";

const SECOND_TRY_AFTER_MS = 800;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface Act<Input, Output> {
  /** Resolves to the answer, or to undefined after a refusal, which is then in `error`. */
  run(input: Input, options?: { communityId?: string }): Promise<Output | undefined>;
  busy: boolean;
  error: CallError | undefined;
  clear(): void;
}

/**
 * One's own write. The request keeps its id until it is answered, so that pressing again after a lost
 * connection can't do the thing twice; an answer of either kind ends the id.
 */
export function useAction<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
): Act<InputOf<F, A>, OutputOf<F, A>> {
  const requestId = useRef<string | undefined>(undefined);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();

  const run = useCallback(
    async (input: InputOf<F, A>, options?: { communityId?: string }) => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      setError(undefined);
      requestId.current ??= newId();
      const ask = () => call(name, action, input, { ...options, requestId: requestId.current });
      try {
        const data = await ask().catch(async (reason: unknown) => {
          if (asCallError(reason).code !== "offline") throw reason;
          await pause(SECOND_TRY_AFTER_MS);
          return ask();
        });
        requestId.current = undefined;
        acted();
        return data;
      } catch (reason) {
        const refusal = asCallError(reason);
        if (refusal.code !== "offline") {
          requestId.current = undefined;
          acted();
        }
        setError(refusal);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [name, action],
  );

  return { run, busy, error, clear: useCallback(() => setError(undefined), []) };
}
