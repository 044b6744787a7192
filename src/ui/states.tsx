import { Text, View } from "@tarojs/components";
import type { PropsWithChildren, ReactNode } from "react";
import type { CallError } from "@/api/call";
import type { Live } from "@/api/useLive";
import type { Paged } from "@/api/usePaged";
import { words } from "@/words/common";
import { a11y } from "./a11y";
import { Button } from "./Button";

export function Skeleton() {
  return (
    <View className="skeleton" {...a11y("status", { "aria-label": words.loading })}>
      <View className="skeleton-line short" />
      <View className="skeleton-block" />
      <View className="skeleton-block" />
      <View className="skeleton-line" />
    </View>
  );
}

export function Failed({ error, onRetry }: { error: CallError; onRetry(): void }) {
  return (
    <View className="empty" {...a11y("alert")}>
      <Text className="empty-words">{error.code === "internal" ? words.notOpened : error.message}</Text>
      <Button id="retry" kind="quiet" onPress={onRetry}>
        {words.tryAgain}
      </Button>
    </View>
  );
}

export function Empty({ children, action }: PropsWithChildren<{ action?: ReactNode }>) {
  return (
    <View className="empty">
      <View className="empty-sprig" />
      <Text className="empty-words">{children}</Text>
      {action}
    </View>
  );
}

export function OfflineLine() {
  return (
    <View className="offline-line" {...a11y("status")}>
      {words.offlineLine}
    </View>
  );
}

/** What a refused action says, beside its button. */
export function Refusal({ error }: { error: CallError | undefined }) {
  if (!error) return null;
  return (
    <View id="refusal" className="refusal soft-stop" {...a11y("alert")}>
      {error.message}
    </View>
  );
}

/** Draws what was fetched, or that it is coming, or why it isn't there. */
export function Loaded<Data>({ live, children }: { live: Live<Data>; children(data: Data): ReactNode }) {
  if (live.error) return <Failed error={live.error} onRetry={live.refresh} />;
  if (live.data === undefined) return <Skeleton />;
  return (
    <>
      {live.offline && <OfflineLine />}
      {children(live.data)}
    </>
  );
}

/** A key-paged list with what it says when it is empty. */
export function PagedList<Page extends { items: unknown[]; next: string | null }>({
  paged,
  empty,
  children,
}: {
  paged: Paged<Page>;
  empty: ReactNode;
  children(item: Page["items"][number], index: number): ReactNode;
}) {
  return (
    <Loaded live={paged.live}>
      {() =>
        paged.items.length === 0 ? (
          empty
        ) : (
          <>
            {paged.items.map((item, index) => children(item, index))}
            <Refusal error={paged.moreError} />
            {paged.hasMore && (
              <Button kind="quiet" busy={paged.loadingMore} onPress={paged.loadMore}>
                {words.loadMore}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
