import { useReachBottom } from "@tarojs/taro";
import { type DependencyList, useEffect, useRef, useState } from "react";
import { asCallError, type CallError } from "./call";
import { type Live, useLive } from "./useLive";

interface PageOf<Item> {
  items: Item[];
  next: string | null;
}

type ItemOf<Page extends PageOf<unknown>> = Page["items"][number];

export interface Paged<Page extends PageOf<unknown>> {
  /** The first page, kept fresh. */
  live: Live<Page>;
  items: ItemOf<Page>[];
  hasMore: boolean;
  loadingMore: boolean;
  moreError: CallError | undefined;
  loadMore(): void;
}

/** A key-paged list: its first page is live, the rest is fetched when the reader comes to the end. */
export function usePaged<Page extends PageOf<unknown>>(
  fetchPage: (after: string | undefined) => Promise<Page>,
  keyOf: (item: ItemOf<Page>) => string,
  deps: DependencyList,
): Paged<Page> {
  const live = useLive(() => fetchPage(undefined), deps);
  const [rest, setRest] = useState<PageOf<ItemOf<Page>>>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<CallError>();
  const edge = live.data?.next ?? null;
  const edgeNow = useRef(edge);
  edgeNow.current = edge;

  // Once the first page ends elsewhere, what followed it no longer does.
  useEffect(() => setRest(undefined), [edge]);

  const next = rest ? rest.next : edge;
  const loadMore = () => {
    if (next === null || loadingMore) return;
    setLoadingMore(true);
    setMoreError(undefined);
    fetchPage(next)
      .then((page) => {
        if (edgeNow.current !== edge) return;
        setRest((was) => ({ items: [...(was?.items ?? []), ...page.items], next: page.next }));
      })
      .catch((reason: unknown) => setMoreError(asCallError(reason)))
      .finally(() => setLoadingMore(false));
  };
  useReachBottom(loadMore);

  const seen = new Set<string>();
  const items = [...(live.data?.items ?? []), ...(rest?.items ?? [])].filter((item) => {
    const key = keyOf(item);
    return seen.has(key) ? false : (seen.add(key), true);
  });
  return { live, items, hasMore: next !== null, loadingMore, moreError, loadMore };
}
