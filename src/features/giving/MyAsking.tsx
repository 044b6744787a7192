import { View } from "@tarojs/components";
import type { OwnAsking } from "@contract/points/index";
import { useNow } from "@/clock";
import { sayMinutes, sayTime } from "@/time";
import { Card } from "@/ui/Card";
import { words } from "@/words/giving";
import { WithdrawAsk } from "./WithdrawAsk";

/** What became of my last asking; while it waits, it may be taken back. */
export function MyAsking({ mine }: { mine: OwnAsking }) {
  const now = useNow();
  const { state, askingId, askedMinutes, askedAt, ahead, confirmed, givenMinutes, reason, onBehalf } = mine;
  const waits = state === "waiting";
  return (
    <Card id="my-asking">
      <View className="strong">{words.myAsking}</View>
      <View className="soft">{words.asked(sayMinutes(askedMinutes), sayTime(askedAt, now))}</View>
      {onBehalf && <View className="soft">{words.askedForYou(onBehalf.byName, onBehalf.consent)}</View>}
      {waits && <View className="note soft-wait">{words.waiting(ahead ?? 0)}</View>}
      {waits && !confirmed && <View className="soft spaced">{words.notConfirmed}</View>}
      {state === "allocated" && <View className="note soft-go">{words.allocated(sayMinutes(givenMinutes ?? 0))}</View>}
      {state === "declined" && <View className="note soft-mind">{words.declined}</View>}
      {state === "withdrawn" && <View className="note soft-info">{words.withdrawn}</View>}
      {reason !== null && <View className="soft spaced">{words.because(reason)}</View>}
      {waits && onBehalf && <View className="soft spaced">{words.notSo}</View>}
      {waits && <WithdrawAsk askingId={askingId} inSight={onBehalf !== null} />}
    </Card>
  );
}
