import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { AskFor } from "@/features/branch/AskFor";
import { PoolCard } from "@/features/branch/PoolCard";
import { inCommunity } from "@/features/session/inCommunity";
import { sayMinutes } from "@/time";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/poolDesk";
import "../style.scss";

/** Folded until it is wanted, and again once it has been done. */
function AskForPart() {
  const [open, setOpen] = useState(false);
  return (
    <View className="spaced">
      {open && <AskFor onDone={() => setOpen(false)} />}
      <Button id="ask-for-open" kind="quiet" onPress={() => setOpen(!open)}>
        {open ? words.closeAskFor : words.askFor}
      </Button>
    </View>
  );
}

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
      <AskForPart />
      <View className="desk-list">
        <PagedList paged={paged} empty={<Empty>{words.empty}</Empty>}>
          {(asking, index) => <PoolCard key={asking.askingId} asking={asking} index={index} />}
        </PagedList>
      </View>
    </Page>
  );
});
