import { View } from "@tarojs/components";
import type { CaseSummary } from "@contract/request/case";
import { useNow } from "@/clock";
import { goTo } from "@/routes";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/branch";

/** One case that waits for the grid worker's answer. */
export function CaseWaiting({ item, index }: { item: CaseSummary; index: number }) {
  const now = useNow();
  const sentBack = item.state === "handling";
  return (
    <Card id={`case-${index}`} onPress={() => goTo("answer", { caseId: item.caseId })}>
      <View className="soft">{item.place}</View>
      <View className="strong clamp">{item.words}</View>
      <View className="spaced">
        <Row
          left={<View className="soft">{words.raised(sayTime(item.submittedAt, now))}</View>}
          right={<Chip tone={sentBack ? "mind" : "wait"}>{sentBack ? words.sentBack : words.fresh}</Chip>}
        />
      </View>
    </Card>
  );
}
