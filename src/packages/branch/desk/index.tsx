import { View } from "@tarojs/components";
import { useState } from "react";
import { call, type InputOf, type OutputOf } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { DeskCard } from "@/features/branch/DeskCard";
import { useOpening } from "@/features/branch/useOpening";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { LinkCard } from "@/ui/LinkCard";
import { Page } from "@/ui/Page";
import { Empty, PagedList, Refusal } from "@/ui/states";
import { words } from "@/words/branch";
import "../style.scss";

type Pile = InputOf<"dispatch", "desk">["which"];
type Counts = OutputOf<"dispatch", "desk">["counts"];

const piles: readonly Pile[] = ["waiting", "running", "disputed"];

/** What else there is to do here: who waits to be recognised, and, quietly, what was paid and may be wrong. */
function Besides({ newcomers }: { newcomers: number }) {
  return (
    <View className="spaced">
      <LinkCard
        id="desk-newcomers"
        word={words.newcomersLine}
        hint={words.newcomersCount(newcomers)}
        onPress={() => goTo("newcomers")}
      />
      <View className="quiet-links">
        <Button id="desk-paid" kind="quiet" onPress={() => goTo("paidOrders")}>
          {words.paidLine}
        </Button>
      </View>
    </View>
  );
}

/** The counts last heard, so that they don't blink while another pile is fetched. */
function useCounts(heard: Counts | undefined): Counts | undefined {
  const [last, setLast] = useState<Counts>();
  if (heard && heard !== last) setLast(heard);
  return heard ?? last;
}

export default inCommunity(function DeskPage() {
  const [which, setWhich] = useState<Pile>("waiting");
  const paged = usePaged(
    (after) => call("dispatch", "desk", { which, after }),
    ({ orderId }) => orderId,
    [which],
  );
  const counts = useCounts(paged.live.data?.counts);
  const opening = useOpening();
  const options = piles.map((pile) => ({
    value: pile,
    word: words.tab(words.tabs[pile], counts?.[pile]),
    id: `desk-tab-${pile}`,
  }));
  return (
    <Page title={words.title} className="desk" foot={opening.error && <Refusal error={opening.error} />}>
      <Choice label={words.title} options={options} value={which} onChange={setWhich} />
      {counts && <Besides newcomers={counts.newcomers} />}
      <View className="desk-list">
        <PagedList paged={paged} empty={<Empty>{words.empty[which]}</Empty>}>
          {(order, index) => <DeskCard key={order.orderId} order={order} index={index} opening={opening} />}
        </PagedList>
      </View>
    </Page>
  );
});
