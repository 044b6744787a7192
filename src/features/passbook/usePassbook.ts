import { useCallback, useEffect, useRef, useState } from "react";
import { asCallError, call, type CallError } from "@/api/call";
import { glue, type Passbook, type PassbookPage } from "./glue";

/** Lets a page be drawn before a computation that may take seconds on an old phone. */
const DRAWN_AFTER_MS = 60;

export type Fetching =
  | { at: "fetching" | "stopped"; done: number; total: number }
  | { at: "failed"; error: CallError; done: number; total: number }
  /** All is here, and is being checked. */
  | { at: "checking" }
  | { at: "here"; passbook: Passbook };

const isWhole = (pages: PassbookPage[]) => pages.length > 0 && pages[pages.length - 1]!.next === null;

function progressOf(pages: PassbookPage[]) {
  const accounts = pages[0]?.cover?.accounts ?? [];
  return {
    done: pages.reduce((lines, page) => lines + page.lines.length, 0),
    total: accounts.reduce((lines, { last }) => lines + last, 0),
  };
}

/** Fetches one's own passbook page by page. It can be stopped, and goes on from the page it had come to. */
export function usePassbook() {
  const pages = useRef<PassbookPage[]>([]);
  const turn = useRef(0);
  const [fetching, setFetching] = useState<Fetching>({ at: "fetching", done: 0, total: 0 });

  const go = useCallback(async () => {
    const mine = ++turn.current;
    const isOver = () => turn.current !== mine;
    try {
      while (!isWhole(pages.current)) {
        setFetching({ at: "fetching", ...progressOf(pages.current) });
        const after = pages.current[pages.current.length - 1]?.next ?? undefined;
        const page = await call("points", "passbook", { after });
        if (isOver()) return;
        pages.current.push(page);
      }
      setFetching({ at: "checking" });
      await new Promise((resolve) => setTimeout(resolve, DRAWN_AFTER_MS));
      if (!isOver()) setFetching({ at: "here", passbook: glue(pages.current) });
    } catch (reason) {
      if (!isOver()) setFetching({ at: "failed", error: asCallError(reason), ...progressOf(pages.current) });
    }
  }, []);

  const leave = useCallback(() => void turn.current++, []);

  const stop = useCallback(() => {
    leave();
    setFetching({ at: "stopped", ...progressOf(pages.current) });
  }, [leave]);

  useEffect(() => {
    void go();
    return leave;
  }, [go, leave]);

  return { fetching, goOn: () => void go(), stop };
}
