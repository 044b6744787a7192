import { View } from "@tarojs/components";
import { useState } from "react";
import type { AdviceSlot } from "@contract/request/advice";
import { useNow } from "@/clock";
import { sayClock, sayTime } from "@/time";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/advice";
import { BookDialog } from "./BookDialog";
import { CancelDialog } from "./CancelDialog";

/** An hour that can be booked, or that is mine. */
export function SlotCard({ slot, name }: { slot: AdviceSlot; name: string }) {
  const now = useNow();
  const [opened, setOpened] = useState<"book" | "cancel">();
  const { slotId, trade, adviserName, startsAt, endsAt, place, myCaseId } = slot;
  const close = () => setOpened(undefined);
  return (
    <Card id={`slot-${name}`}>
      <Row
        left={
          <>
            <View className="strong">{words.when(sayTime(startsAt, now), sayClock(endsAt))}</View>
            <View>{words.who(words.trades[trade], adviserName)}</View>
            <View className="soft">{place}</View>
          </>
        }
        right={myCaseId !== null && <Chip tone="go">{words.mine}</Chip>}
      />
      {myCaseId === null ? (
        <Button id={`book-${name}`} kind="quiet" onPress={() => setOpened("book")}>
          {words.book}
        </Button>
      ) : (
        <>
          <Button id={`slot-case-${name}`} kind="quiet" onPress={() => goTo("request", { caseId: myCaseId })}>
            {words.seeCase}
          </Button>
          <Button id={`cancel-${name}`} kind="quiet" onPress={() => setOpened("cancel")}>
            {words.cancel}
          </Button>
        </>
      )}
      {opened === "book" && <BookDialog slot={slot} onClose={close} />}
      {opened === "cancel" && <CancelDialog slotId={slotId} onClose={close} />}
    </Card>
  );
}
