import { type DependencyList, useCallback, useEffect, useState } from "react";
import { asCallError, type CallError } from "./call";
import type { Live } from "./useLive";

/** Asks once, and again when told to or when what it depends on changes: for what is dear to compute or can't change. */
export function useAsked<Data>(fetcher: () => Promise<Data>, deps: DependencyList): Live<Data> {
  const [shown, setShown] = useState<{ data?: Data; error?: CallError }>({});
  const [turn, setTurn] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the fetcher depends on
  const fetchOne = useCallback(fetcher, deps);
  useEffect(() => {
    let ended = false;
    setShown({});
    fetchOne().then(
      (data) => !ended && setShown({ data }),
      (reason: unknown) => !ended && setShown({ error: asCallError(reason) }),
    );
    return () => {
      ended = true;
    };
  }, [fetchOne, turn]);
  const refresh = useCallback(() => setTurn((was) => was + 1), []);
  return { data: shown.data, error: shown.error, offline: false, refresh };
}
