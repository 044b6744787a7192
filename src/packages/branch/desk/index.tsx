import { View } from "@tarojs/components";
import { useState } from "react";
import { call, type InputOf, type OutputOf } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { DeskCard } from "@/features/branch/DeskCard";
import { useOpening } from "@/features/branch/useOpening";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { Card, Row } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, PagedList, Refusal } from "@/ui/states";
import { words } from "@/words/branch";
import "../style.scss";

type Pile = InputOf<"dispatch", "desk">["which"];
type Counts = OutputOf<"dispatch", "desk">["counts"];

const piles: readonly Pile[] = ["waiting", "running", "disputed"];

function NewcomersLink({ count }: { count: number }) {
  return (
    <Card id="desk-newcomers" className="spaced" onPress={() => goTo("newcomers")}>
      <Row
        left={
          <View>
            <View className="strong">{words.newcomersLine}</View>
            <View className="soft">{words.newcomersCount(count)}</View>
          </View>
        }
        right={<View className="chevron" />}
      />
    </Card>
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
      {counts && <NewcomersLink count={counts.newcomers} />}
      <View className="desk-list">
        <PagedList paged={paged} empty={<Empty>{words.empty[which]}</Empty>}>
          {(order, index) => <DeskCard key={order.orderId} order={order} index={index} opening={opening} />}
        </PagedList>
      </View>
    </Page>
  );
});
