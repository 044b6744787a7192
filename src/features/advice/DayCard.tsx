import { View } from "@tarojs/components";
import { useState } from "react";
import type { AdviceDayLine } from "@contract/request/advice";
import { useNow } from "@/clock";
import { goTo } from "@/routes";
import { sayClock, sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/advice";
import { BookForForm } from "./BookForForm";
import { TellDialog } from "./TellDialog";
import { WithdrawDialog } from "./WithdrawDialog";

/** An hour of the day's list: who comes and what about; the desk may book it for someone, or take it back; after it, what was advised is told. */
export function DayCard({ slot, index }: { slot: AdviceDayLine; index: number }) {
  const now = useNow();
  const [opened, setOpened] = useState<"bookFor" | "withdraw" | "tell">();
  const { slotId, trade, adviserName, startsAt, endsAt, place, isFree, caseId, mayWithdraw, mayTell } = slot;
  const close = () => setOpened(undefined);
  return (
    <Card id={`advice-${index}`}>
      <View className="strong">{words.when(sayTime(startsAt, now), sayClock(endsAt))}</View>
      <View className="soft">{words.who(words.trades[trade], adviserName)}</View>
      <View className="soft">{place}</View>
      <View className="spaced">{isFree ? words.nobody : words.visitor(slot.visitorName, slot.words)}</View>
      {caseId !== null && (
        <Button id={`advice-case-${index}`} kind="quiet" onPress={() => goTo("caseWork", { caseId })}>
          {words.seeCase}
        </Button>
      )}
      {mayTell && (
        <Button id={`tell-${index}`} kind="quiet" onPress={() => setOpened("tell")}>
          {words.tell}
        </Button>
      )}
      {opened === "tell" && <TellDialog slotId={slotId} onClose={close} />}
      {mayWithdraw && isFree && opened !== "bookFor" && (
        <Button id={`book-for-${index}`} kind="quiet" onPress={() => setOpened("bookFor")}>
          {words.bookFor}
        </Button>
      )}
      {opened === "bookFor" && <BookForForm slotId={slotId} onClose={close} />}
      {mayWithdraw && (
        <Button id={`withdraw-${index}`} kind="quiet" onPress={() => setOpened("withdraw")}>
          {words.withdraw}
        </Button>
      )}
      {opened === "withdraw" && <WithdrawDialog slotId={slotId} onClose={close} />}
    </Card>
  );
}
