import { View } from "@tarojs/components";
import type { Clearing } from "@contract/points/index";
import { useNow } from "@/clock";
import { sayMinutes, sayTime } from "@/time";
import { Row } from "@/ui/Card";
import { words } from "@/words/clearing";

/** A month between two communities as it was closed, or that it is not closed yet. */
export function Statement({ statement, month }: Pick<Clearing, "statement"> & { month: string }) {
  const now = useNow();
  if (!statement) return <View className="note soft-wait">{words.notClosed}</View>;
  const { opening, sent, received, settled, closing, closedAt } = statement;
  return (
    <>
      <View className="strong spaced">{words.month(month)}</View>
      <View className="lines">
        <Row left={words.opening} right={words.owes(opening, sayMinutes)} />
        <Row left={words.sent} right={sayMinutes(sent)} />
        <Row left={words.received} right={sayMinutes(received)} />
        <Row left={words.settled} right={words.settles(settled, sayMinutes)} />
        <Row
          left={<View className="strong">{words.closing}</View>}
          right={<View className="strong">{words.owes(closing, sayMinutes)}</View>}
        />
      </View>
      <View className="soft">{words.closedAt(sayTime(closedAt, now))}</View>
    </>
  );
}
