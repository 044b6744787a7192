import { View } from "@tarojs/components";
import { useState } from "react";
import type { Community } from "@contract/member/membership";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { useMembership } from "@/features/session/session";
import { Button } from "@/ui/Button";
import { Heading } from "@/ui/Card";
import { words } from "@/words/clearing";
import { words as common } from "@/words/common";
import { LimitDialog } from "./LimitDialog";

/** Communities of the street to which there is no way yet. */
export function OpenAnother({ openIds }: { openIds: string[] }) {
  const { communityId: here, streetName } = useMembership();
  const [opening, setOpening] = useState<Community>();
  const { items, hasMore, loadingMore, loadMore } = usePaged(
    (after) => call("member", "communities", { after }),
    ({ communityId }) => communityId,
    [],
  );
  const closed = items.filter(
    (one) => one.streetName === streetName && one.communityId !== here && !openIds.includes(one.communityId),
  );
  if (closed.length === 0 && !hasMore) return null;
  return (
    <View className="not-printed">
      <Heading>{words.others}</Heading>
      {closed.map((community, index) => (
        <Button
          key={community.communityId}
          id={`clearing-open-${index}`}
          kind="quiet"
          onPress={() => setOpening(community)}
        >
          {words.open(community.name)}
        </Button>
      ))}
      {hasMore && (
        <Button kind="quiet" busy={loadingMore} onPress={loadMore}>
          {common.loadMore}
        </Button>
      )}
      {opening && (
        <LimitDialog communityId={opening.communityId} name={opening.name} onClose={() => setOpening(undefined)} />
      )}
    </View>
  );
}
