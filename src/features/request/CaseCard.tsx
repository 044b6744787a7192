import { Image, Text, View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import type { Case } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { silent } from "@/ui/a11y";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Fold } from "@/ui/Fold";
import { Press } from "@/ui/Press";
import { words } from "@/words/request";
import { toneOf } from "./look";

/** A case with its pictures and the last answer to it. */
export function CaseCard({ item }: { item: Case }) {
  const now = useNow();
  const answer = item.history.filter(({ event }) => event === "answer").slice(-1)[0];
  return (
    <>
      <Card>
        <Row
          left={<View className="soft">{sayTime(item.submittedAt, now)}</View>}
          right={
            <Chip id="case-state" tone={toneOf(item.state)}>
              {words.states[item.state]}
            </Chip>
          }
        />
        <View className="spaced">{item.words}</View>
        <View className="soft spaced">{words.at(item.place, item.gridName)}</View>
        <View className="photos spaced">
          {item.photoUrls.map((url, index) => (
            <Press
              key={index}
              className="photo"
              label={words.photo(index)}
              onPress={() => void Taro.previewImage({ current: url, urls: item.photoUrls })}
            >
              <Image className="photo" mode="aspectFill" src={url} {...silent} />
            </Press>
          ))}
        </View>
      </Card>
      {answer && (
        <Card id="case-answer">
          <View className="soft">
            {words.answer}，{sayTime(answer.at, now)}
          </View>
          <View className="spaced">{answer.words}</View>
        </Card>
      )}
      <Fold id="case-history" word={words.history}>
        {item.history.map((moment, index) => (
          <View key={index} className="moment">
            <Text className="moment-time">{sayTime(moment.at, now)}</Text>
            <View>
              {words.people[moment.by]}
              {words.events[moment.event]}
              {moment.event !== "submit" && moment.words !== "" && <View className="soft">{moment.words}</View>}
            </View>
          </View>
        ))}
      </Fold>
    </>
  );
}
