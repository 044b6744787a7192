import { type DependencyList, useCallback, useEffect, useRef, useState } from "react";
import { lastTouch, onActed } from "./acted";
import { asCallError, type CallError } from "./call";
import { useVisible } from "./useVisible";

const REFRESH_MS = 1_500;
const QUIET_REFRESH_MS = 10_000;
const QUIET_AFTER_MS = 5 * 60_000;

/** Nothing was said about what is on show: it may stay until the next look. */
const isPassing = ({ code }: CallError) => code === "offline" || code === "busy";

export interface Live<Data> {
  data: Data | undefined;
  /** Why there is nothing to show. */
  error: CallError | undefined;
  /** The last refresh failed; `data` is from before. */
  offline: boolean;
  refresh(): void;
}

/**
 * Keeps an answer fresh while the page is on show: every 1.5 s, every 10 s after five minutes with neither change nor
 * touch, and at once after one's own action. An answer equal to the last draws nothing.
 */
export function useLive<Data>(fetcher: () => Promise<Data>, deps: DependencyList): Live<Data> {
  const visible = useVisible();
  const [shown, setShown] = useState<{ data: Data | undefined; error: CallError | undefined; offline: boolean }>({
    data: undefined,
    error: undefined,
    offline: false,
  });
  const refreshNow = useRef(() => {});
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the fetcher depends on
  const fetchOne = useCallback(fetcher, deps);
  const lastText = useRef<string | undefined>(undefined);

  useEffect(() => {
    lastText.current = undefined;
    setShown({ data: undefined, error: undefined, offline: false });
  }, [fetchOne]);

  useEffect(() => {
    if (!visible) return;
    let ended = false;
    let inFlight = false;
    let again = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changedAt = Date.now();

    const arrive = (data: Data) => {
      const text = JSON.stringify(data);
      if (text !== lastText.current) {
        lastText.current = text;
        changedAt = Date.now();
        setShown({ data, error: undefined, offline: false });
      } else setShown((was) => (was.offline || was.error ? { ...was, error: undefined, offline: false } : was));
    };
    const miss = (error: CallError) =>
      setShown((was) => {
        if (was.data !== undefined && isPassing(error)) return was.offline ? was : { ...was, offline: true };
        return was.error?.message === error.message ? was : { data: undefined, error, offline: false };
      });
    const look = async () => {
      if (inFlight) {
        again = true;
        return;
      }
      clearTimeout(timer);
      inFlight = true;
      try {
        const data = await fetchOne();
        if (!ended) arrive(data);
      } catch (reason) {
        if (!ended) {
          if (!isPassing(asCallError(reason))) lastText.current = undefined;
          miss(asCallError(reason));
        }
      }
      inFlight = false;
      if (ended) return;
      if (again) {
        again = false;
        void look();
        return;
      }
      const quiet = Date.now() - Math.max(changedAt, lastTouch()) > QUIET_AFTER_MS;
      timer = setTimeout(() => void look(), quiet ? QUIET_REFRESH_MS : REFRESH_MS);
    };

    refreshNow.current = () => void look();
    const forget = onActed(refreshNow.current);
    void look();
    return () => {
      ended = true;
      clearTimeout(timer);
      forget();
    };
  }, [visible, fetchOne]);

  return { ...shown, refresh: useCallback(() => refreshNow.current(), []) };
}
