import { View } from "@tarojs/components";
import type { Reconciliation } from "@contract/audit/reconciliation";
import { useNow } from "@/clock";
import { sayDate, sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/audit";

/** What one day's reconciliation looked at and found. */
export function DayFound({ reconciliation: { day, ranAt, checks } }: { reconciliation: Reconciliation }) {
  const now = useNow();
  return (
    <Card id="day-found" className="spaced">
      <View className="strong">{sayDate(day)}</View>
      <View className="soft">{ranAt === null ? words.notRun : words.ranAt(sayTime(ranAt, now))}</View>
      <View className="lines">
        {checks.map(({ check, ruleCount, breachCount }) => (
          <Row
            key={check}
            left={
              <>
                <View>{words.checks[check]}</View>
                <View className="soft">{words.checkLine(ruleCount)}</View>
              </>
            }
            right={<Chip tone={breachCount === 0 ? "go" : "stop"}>{words.breaches(breachCount)}</Chip>}
          />
        ))}
      </View>
    </Card>
  );
}
