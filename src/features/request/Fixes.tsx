import { Text, View } from "@tarojs/components";
import type { FiveFixes } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayStamp } from "@/time";
import { Card, Heading } from "@/ui/Card";
import { words } from "@/words/casePage";

/** 五定 of the one it was given to last. */
export function Fixes({ fixes }: { fixes: FiveFixes }) {
  const now = useNow();
  const { fixes: names } = words;
  const facts = [
    [names.leader, fixes.leader],
    [names.person, fixes.person],
    [names.measure, fixes.measure],
    [names.deadline, words.clockDue(sayStamp(fixes.deadlineAt, now))],
    [names.duty, fixes.duty],
  ] as const;
  return (
    <>
      <Heading>{words.fixesTitle}</Heading>
      <Card id="case-fixes">
        {facts.map(([name, value]) => (
          <View key={name} className="fact">
            <Text className="fact-name">{name}</Text>
            <Text className="fact-value">{value}</Text>
          </View>
        ))}
      </Card>
    </>
  );
}
