import { View } from "@tarojs/components";
import type { Case } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/casePage";
import { words as life } from "@/words/request";
import { LastWords } from "./LastWords";
import { stateWord, toneOf } from "./look";
import { Marks } from "./Marks";
import { Pictures } from "./Pictures";

/** A case with its pictures and what was last said of it. */
export function CaseCard({ item }: { item: Case }) {
  const now = useNow();
  return (
    <>
      <Card>
        <Row
          left={<View className="soft">{sayTime(item.submittedAt, now)}</View>}
          right={
            <Chip id="case-state" tone={toneOf(item.state)}>
              {stateWord(item)}
            </Chip>
          }
        />
        <View className="spaced">{item.words}</View>
        <View className="soft spaced">{life.at(item.place, item.gridName)}</View>
        {item.behalf && (
          <View className="soft">{words.behalf(item.behalf.name, life.consents[item.behalf.consent])}</View>
        )}
        {item.channel !== "app" && <View className="soft">{words.channel(life.channels[item.channel])}</View>}
        <Pictures urls={item.photoUrls} />
        <View className="spaced">
          <Marks item={item} />
        </View>
        <View className="soft spaced">
          {[item.holderName && life.holder(item.holderName), item.voices > 1 && life.voices(item.voices)]
            .filter(Boolean)
            .join("，")}
        </View>
      </Card>
      <LastWords history={item.history} />
    </>
  );
}
