import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { PoolCard } from "@/features/branch/PoolCard";
import { inCommunity } from "@/features/session/inCommunity";
import { sayMinutes } from "@/time";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/poolDesk";
import "../style.scss";

export default inCommunity(function PoolDeskPage() {
  const paged = usePaged(
    (after) => call("points", "poolQueue", { after }),
    ({ askingId }) => askingId,
    [],
  );
  const held = paged.live.data?.heldMinutes;
  return (
    <Page title={words.title} className="desk">
      {held !== undefined && (
        <View id="desk-pool-held" className="title">
          {words.held(sayMinutes(held))}
        </View>
      )}
      <View className="soft">{words.hint}</View>
      <View className="desk-list">
        <PagedList paged={paged} empty={<Empty>{words.empty}</Empty>}>
          {(asking, index) => <PoolCard key={asking.askingId} asking={asking} index={index} />}
        </PagedList>
      </View>
    </Page>
  );
});
