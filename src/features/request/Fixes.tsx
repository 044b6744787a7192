import { Text, View } from "@tarojs/components";
import type { FiveFixes } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayStamp } from "@/time";
import { Card, Heading } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/casePage";

/** 五定 of the one it was given to last; while it is being worked on, with a mark on what was promised and is past. */
export function Fixes({ fixes, isOpen }: { fixes: FiveFixes; isOpen: boolean }) {
  const now = useNow();
  const { fixes: names } = words;
  const isPast = isOpen && new Date(fixes.deadlineAt).getTime() < now;
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
            <View className="fact-value">
              {value} {name === names.deadline && isPast && <Chip tone="stop">{words.fixesPast}</Chip>}
            </View>
          </View>
        ))}
      </Card>
    </>
  );
}
