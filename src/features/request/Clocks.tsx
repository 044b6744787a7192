import { View } from "@tarojs/components";
import type { Case } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayStamp } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Chip, type Tone } from "@/ui/Chip";
import { words } from "@/words/casePage";
import { words as life } from "@/words/request";
import { isMet, whyOver } from "./clockEnds";
import { clockOf } from "./look";

type Run = Pick<Case, "clocks" | "state" | "outcome" | "history">;
type Clock = Case["clocks"][number];

function standing(clock: Clock, item: Run, now: number): { word: string; tone: Tone } {
  if (!clock.isOver) return clockOf(clock, now) ?? { word: words.clockPaused, tone: "wait" };
  if (!isMet(clock.clock, item)) return { word: whyOver(item), tone: clock.isBreached ? "stop" : "info" };
  return clock.isBreached ? { word: words.clockLate, tone: "stop" } : { word: words.clockDone, tone: "go" };
}

/** When it runs out, or when it will once it has run on from the promised day. */
function dueOf({ dueAt, isPaused, isOver }: Clock, now: number): string {
  const until = sayStamp(dueAt, now);
  return isPaused && !isOver ? words.clockAfterPause(until) : words.clockDue(until);
}

/** The clocks a case runs against, the same for everyone who sees it. */
export function Clocks({ item }: { item: Run }) {
  const now = useNow();
  const { clocks } = item;
  if (clocks.length === 0) return null;
  return (
    <>
      <Heading>{words.clocksTitle}</Heading>
      <Card id="case-clocks" className="lines">
        {clocks.map((clock) => {
          const { word, tone } = standing(clock, item, now);
          return (
            <Row
              key={clock.clock}
              left={
                <>
                  <View>{life.clocks[clock.clock]}</View>
                  <View className="soft">{dueOf(clock, now)}</View>
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
