import { View } from "@tarojs/components";
import type { Case } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayStamp } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Chip, type Tone } from "@/ui/Chip";
import { words } from "@/words/casePage";
import { words as life } from "@/words/request";
import { clockOf } from "./look";

type Clock = Case["clocks"][number];

function standing(clock: Clock, now: number): { word: string; tone: Tone } {
  if (clock.isOver)
    return clock.isBreached ? { word: words.clockLate, tone: "stop" } : { word: words.clockDone, tone: "go" };
  return clockOf(clock, now) ?? { word: words.clockPaused, tone: "wait" };
}

/** The clocks a case runs against, the same for everyone who sees it. */
export function Clocks({ item: { clocks } }: { item: Pick<Case, "clocks"> }) {
  const now = useNow();
  if (clocks.length === 0) return null;
  return (
    <>
      <Heading>{words.clocksTitle}</Heading>
      <Card id="case-clocks" className="lines">
        {clocks.map((clock) => {
          const { word, tone } = standing(clock, now);
          return (
            <Row
              key={clock.clock}
              left={
                <>
                  <View>{life.clocks[clock.clock]}</View>
                  <View className="soft">{words.clockDue(sayStamp(clock.dueAt, now))}</View>
                </>
              }
              right={<Chip tone={tone}>{word}</Chip>}
            />
          );
        })}
      </Card>
    </>
  );
}
