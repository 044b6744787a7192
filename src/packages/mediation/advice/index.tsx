import { View } from "@tarojs/components";
import { useState } from "react";
import type { AdviceTrade } from "@contract/request/advice";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { usePaged } from "@/api/usePaged";
import { SlotCard } from "@/features/advice/SlotCard";
import { inCommunity } from "@/features/session/inCommunity";
import { Heading } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/advice";

const trades = [
  { value: "all" as const, word: words.allTrades, id: "trade-all" },
  ...(Object.keys(words.trades) as AdviceTrade[]).map((one) => ({
    ...{ value: one, word: words.trades[one], id: `trade-${one}` },
  })),
];

/** What I have booked first, then what is free. */
export default inCommunity(function AdvicePage() {
  const [trade, setTrade] = useState<AdviceTrade | "all">("all");
  const own = useLive(() => call("request", "myAdvice", {}), []);
  const paged = usePaged(
    (after) => call("request", "adviceSlots", { after, ...(trade !== "all" && { trade }) }),
    ({ slotId }) => slotId,
    [trade],
  );
  const mine = own.data?.items ?? [];
  return (
    <Page title={words.title}>
      <View className="soft">{words.hint}</View>
      {mine.length > 0 && <Heading>{words.mineHeading}</Heading>}
      {mine.map((slot, index) => (
        <SlotCard key={slot.slotId} slot={slot} name={`mine-${index}`} />
      ))}
      <Heading>{words.freeHeading}</Heading>
      <Choice label={words.whichTrade} options={trades} value={trade} onChange={setTrade} />
      <View className="spaced">
        <PagedList paged={paged} empty={<Empty>{words.none}</Empty>}>
          {(slot, index) => <SlotCard key={slot.slotId} slot={slot} name={String(index)} />}
        </PagedList>
      </View>
    </Page>
  );
});
