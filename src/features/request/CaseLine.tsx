import { View } from "@tarojs/components";
import type { CaseSummary } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/request";
import { toneOf } from "./look";

/** One case in a list. */
export function CaseLine({ id, item, onPress }: { id: string; item: CaseSummary; onPress(): void }) {
  const now = useNow();
  return (
    <Card id={id} onPress={onPress}>
      <View className="strong clamp">{item.words}</View>
      <View className="soft">{words.at(item.place, item.gridName)}</View>
      <View className="spaced">
        <Row
          left={<View className="soft">{sayTime(item.submittedAt, now)}</View>}
          right={<Chip tone={toneOf(item.state)}>{words.states[item.state]}</Chip>}
        />
      </View>
    </Card>
  );
}
