import { View } from "@tarojs/components";
import type { DeskAsking } from "@contract/points/index";
import { useNow } from "@/clock";
import { sayCircumstances } from "@/features/giving/CircumstancesField";
import { sayMinutes, sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/poolDesk";
import { PoolVerbs } from "./PoolVerbs";

function confirmedWords({ confirmed }: DeskAsking): string {
  if (!confirmed) return words.notConfirmed;
  const what = sayCircumstances(confirmed);
  return what === "" ? words.confirmedNothing : words.confirmed(what);
}

/** One who waits for time from the pool. */
export function PoolCard({ asking, index }: { asking: DeskAsking; index: number }) {
  const now = useNow();
  const { name, ageYears, tier, address, askedMinutes, askedAt, onBehalf, said } = asking;
  const saidWords = sayCircumstances(said);
  return (
    <Card id={`pool-asking-${index}`}>
      <Row
        left={
          <View className="title">
            {name} {words.age(ageYears)}
          </View>
        }
        right={<Chip tone={tier <= 2 ? "mind" : "info"}>{words.tier(tier)}</Chip>}
      />
      <View className="strong">{words.asks(sayMinutes(askedMinutes))}</View>
      <View>{address}</View>
      <View className="soft">{words.since(sayTime(askedAt, now))}</View>
      {onBehalf && <View className="soft">{words.askedBy(onBehalf.byName, onBehalf.consent)}</View>}
      {asking.words !== "" && <View className="spaced">{asking.words}</View>}
      <View className={`note ${asking.confirmed ? "soft-go" : "soft-wait"}`}>
        <View>{saidWords === "" ? words.saidNothing : words.said(saidWords)}</View>
        <View>{confirmedWords(asking)}</View>
      </View>
      <PoolVerbs asking={asking} index={index} />
    </Card>
  );
}
