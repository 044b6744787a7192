import { View } from "@tarojs/components";
import { goTo } from "@/routes";
import { Card, Row } from "@/ui/Card";
import { words as advice } from "@/words/advice";
import { words } from "@/words/mediation";

const ways = [
  { page: "mediations", word: words.homeTitle, hint: words.wayHint },
  { page: "advice", word: advice.title, hint: advice.wayHint },
] as const;

/** Beside a request: having a quarrel settled, and asking someone who knows. */
export function OtherWays() {
  return (
    <>
      {ways.map(({ page, word, hint }) => (
        <Card key={page} id={`way-${page}`} onPress={() => goTo(page)}>
          <Row
            left={
              <>
                <View className="strong">{word}</View>
                <View className="soft">{hint}</View>
              </>
            }
            right={<View className="chevron" />}
          />
        </Card>
      ))}
    </>
  );
}
