import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { SlotCard } from "@/features/advice/SlotCard";
import { inCommunity } from "@/features/session/inCommunity";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/advice";

export default inCommunity(function AdvicePage() {
  const paged = usePaged(
    (after) => call("request", "adviceSlots", { after }),
    ({ slotId }) => slotId,
    [],
  );
  return (
    <Page title={words.title}>
      <View className="soft">{words.hint}</View>
      <View className="spaced">
        <PagedList paged={paged} empty={<Empty>{words.none}</Empty>}>
          {(slot, index) => <SlotCard key={slot.slotId} slot={slot} index={index} />}
        </PagedList>
      </View>
    </Page>
  );
});
