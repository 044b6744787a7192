import { View } from "@tarojs/components";
import { useState } from "react";
import type { AdviceDayLine } from "@contract/request/advice";
import { sayClock, sayDateOf } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/advice";
import { WithdrawDialog } from "./WithdrawDialog";

/** An hour of the day's list: who comes and what about; the desk may take it back. */
export function DayCard({ slot, index }: { slot: AdviceDayLine; index: number }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const { slotId, trade, adviserName, startsAt, endsAt, place, visitorName, mayWithdraw } = slot;
  return (
    <Card id={`advice-${index}`}>
      <View className="strong">{words.when(sayDateOf(startsAt), sayClock(startsAt), sayClock(endsAt))}</View>
      <View className="soft">{words.who(words.trades[trade], adviserName)}</View>
      <View className="soft">{place}</View>
      <View className="spaced">{visitorName === null ? words.nobody : words.visitor(visitorName, slot.words)}</View>
      {mayWithdraw && (
        <Button id={`withdraw-${index}`} kind="quiet" onPress={() => setWithdrawing(true)}>
          {words.withdraw}
        </Button>
      )}
      {withdrawing && <WithdrawDialog slotId={slotId} onClose={() => setWithdrawing(false)} />}
    </Card>
  );
}
