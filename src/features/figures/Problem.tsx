import { View } from "@tarojs/components";
import type { OutputOf } from "@/api/call";
import { goTo } from "@/routes";
import { Card } from "@/ui/Card";
import { Fold } from "@/ui/Fold";
import { Press } from "@/ui/Press";
import { words } from "@/words/figures";
import { words as requestWords } from "@/words/request";

type Told = OutputOf<"request", "study">["problems"][number];

/** One common problem: what was said, how often and where, and its cases one tap away. */
export function Problem({ problem, index }: { problem: Told; index: number }) {
  const { kind, count, countBefore, grids, lead, caseIds } = problem;
  return (
    <Card id={`problem-${index}`}>
      <View className="title">
        {requestWords.kinds[kind]} · {words.count(count)}
      </View>
      <View>{problem.words}</View>
      <View className="soft">{words.trend(count, countBefore)}</View>
      <View className="soft">{words.where(grids)}</View>
      <View className="strong">{lead ? words.lead(lead) : words.noLead}</View>
      <View className="not-printed">
        <Fold id={`problem-cases-${index}`} word={words.show}>
          <View className="problem-cases">
            {caseIds.map((caseId, number) => (
              <Press key={caseId} role="link" className="rate-count" onPress={() => goTo("request", { caseId })}>
                {words.open(number + 1)}
              </Press>
            ))}
          </View>
        </Fold>
      </View>
    </Card>
  );
}
