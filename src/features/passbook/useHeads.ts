import { useCallback, useEffect, useRef, useState } from "react";
import type { Head } from "@contract/points/passbook";
import { asCallError, call, type CallError } from "@/api/call";

export interface HeadsList {
  community: { id: string; name: string };
  /** Newest first. */
  heads: Head[];
  next: number | null;
}

/** The community's heads, newest first, a page at a time; asked for once: heads don't change. */
export function useHeads(communityId: string | undefined) {
  const [list, setList] = useState<HeadsList>();
  const [error, setError] = useState<CallError>();
  const [busy, setBusy] = useState(false);

  const load = useCallback(
    async (before?: HeadsList) => {
      setBusy(true);
      setError(undefined);
      try {
        const after = before?.next ?? undefined;
        const page = await call("points", "heads", { order: "newest", after }, { communityId });
        setList({ ...page, heads: [...(before?.heads ?? []), ...page.heads] });
      } catch (reason) {
        setError(asCallError(reason));
      }
      setBusy(false);
    },
    [communityId],
  );

  useEffect(() => void load(), [load]);
  return { list, error, busy, load: () => void load(list) };
}

/** The whole list from head 1 on as a file's text, with how far it has come. Leaving the page ends it. */
export function useWholeList(communityId: string | undefined, onWhole: (text: string) => void) {
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [text, setText] = useState<string>();
  const [error, setError] = useState<CallError>();
  const turn = useRef(0);
  useEffect(() => () => void turn.current++, []);

  const fetchAll = async (total: number) => {
    const mine = ++turn.current;
    setError(undefined);
    try {
      const heads: Head[] = [];
      for (let after: number | undefined; ;) {
        setProgress({ done: heads.length, total });
        const page = await call("points", "heads", { order: "oldest", after }, { communityId });
        if (turn.current !== mine) return;
        heads.push(...page.heads);
        if (page.next !== null) {
          after = page.next;
          continue;
        }
        const whole = JSON.stringify({ format: "linli.heads.1", community: page.community, heads });
        setText(whole);
        onWhole(whole);
        break;
      }
    } catch (reason) {
      if (turn.current === mine) setError(asCallError(reason));
    }
    if (turn.current === mine) setProgress(undefined);
  };
  return { progress, text, error, fetchAll: (total: number) => void fetchAll(total) };
}
