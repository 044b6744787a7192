import { Text, View } from "@tarojs/components";
import type { ExplainedLine } from "@contract/audit/account";
import type { Unit } from "@contract/points/index";
import { useNow } from "@/clock";
import { sayAmount, saySigned } from "@/features/points/amount";
import { goTo } from "@/routes";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { words } from "@/words/audit";

/** A line of an account: why, from or to whom, and what the balance was after it. */
export function LineCard({ line, unit, index }: { line: ExplainedLine; unit: Unit; index: number }) {
  const now = useNow();
  const { entryId, at, kind, title, amount, balanceAfter, other, actorName } = line;
  const owner = words.ownerOf(other);
  return (
    <Card id={`line-${index}`} onPress={() => goTo("auditEntry", { entryId })}>
      <Row
        left={
          <>
            <View className="strong">{title || words.entryKinds[kind]}</View>
            <View>{amount > 0 ? words.from(owner) : words.to(owner)}</View>
            <View className="soft">
              {title !== "" && `${words.entryKinds[kind]}，`}
              <Text className="by-words">{sayTime(at, now)}</Text>
            </View>
            <View className="soft">{actorName === null ? words.byTimer : words.by(actorName)}</View>
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
