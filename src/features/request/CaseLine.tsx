import { View } from "@tarojs/components";
import type { CaseSummary } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/request";
import { dueOf, stateWord, toneOf } from "./look";

interface CaseLineProps {
  id: string;
  item: CaseSummary;
  /** Whether the time left stands beside it, for those who work by it. */
  withClock?: boolean;
  onPress(): void;
}

/** One case in a list. */
export function CaseLine({ id, item, withClock = false, onPress }: CaseLineProps) {
  const now = useNow();
  const clock = withClock ? dueOf(item, now) : undefined;
  const facts = [sayTime(item.submittedAt, now), item.voices > 1 && words.voices(item.voices)].filter(Boolean);
  return (
    <Card id={id} className={item.myVoice === "asked" ? "needs-me" : ""} onPress={onPress}>
      <View className="strong clamp">{item.words}</View>
      <View className="soft">{words.at(item.place, item.gridName)}</View>
      <View className="soft">{facts.join("，")}</View>
      <View className="spaced">
        <Row
          left={
            <View className="chips">
              <Chip tone={toneOf(item.state)}>{stateWord(item)}</Chip>
              {item.isUrgent && <Chip tone="stop">{words.urgent}</Chip>}
              {item.myVoice !== null && !item.isMine && <Chip tone="go">{words.joined}</Chip>}
            </View>
          }
          right={clock && <Chip tone={clock.tone}>{clock.word}</Chip>}
        />
      </View>
    </Card>
  );
}
