import { Text, View } from "@tarojs/components";
import type { StatementLine, Unit } from "@contract/points/index";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { words } from "@/words/points";
import { sayAmount, saySigned } from "./amount";

/** One line of a statement: what for, with whom, when, how much, and what was there after it. */
export function LineCard({ line, unit, index }: { line: StatementLine; unit: Unit; index: number }) {
  const now = useNow();
  const { kind, title, otherName, at, amount, balanceAfter } = line;
  return (
    <Card id={`line-${index}`}>
      <Row
        left={
          <>
            <View className="strong">{words.lineOf(title || words.kinds[kind], otherName)}</View>
            <View className="soft">
              {title !== "" && `${words.kinds[kind]}，`}
              <Text className="by-words">{sayTime(at, now)}</Text>
            </View>
          </>
        }
        right={
          <>
            <View className="strong">{saySigned(unit, amount)}</View>
            <View className="soft">{words.after(sayAmount(unit, balanceAfter))}</View>
          </>
        }
      />
    </Card>
  );
}
