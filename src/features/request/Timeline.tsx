import { Text, View } from "@tarojs/components";
import type { Case, CaseMoment } from "@contract/request/case";
import type { CaseEvent } from "@contract/request/life";
import { useNow } from "@/clock";
import { sayStamp } from "@/time";
import { a11y } from "@/ui/a11y";
import { Card, Heading } from "@/ui/Card";
import { Fold } from "@/ui/Fold";
import { elder } from "@/ui/theme";
import { words } from "@/words/casePage";
import { words as ten } from "@/words/caseSteps";
import { words as life } from "@/words/request";
import { stampsOf, stepsAhead } from "./look";
import { Pictures } from "./Pictures";

const whoOf = ({ by, name }: CaseMoment) => (name === "" ? life.parties[by] : `${life.parties[by]} ${name}`);

const giving: readonly CaseEvent[] = ["assign", "take", "rule"];

/** Why and whither, beside the words said. */
const moreOf = (moment: CaseMoment, now: number) => {
  const { event, level, holderName, rejectReason, pauseReason, pausedUntil, words: said } = moment;
  return [
    holderName !== null && words.toHolder(holderName),
    // Whoever it was given to says enough of the level.
    level !== null && !giving.includes(event) && life.reached(level),
    rejectReason !== null && life.rejectReasons[rejectReason],
    pauseReason !== null && life.stillReasons[pauseReason],
    pausedUntil !== null && words.pausedUntil(sayStamp(pausedUntil, now)),
    said,
  ]
    .filter(Boolean)
    .join("。");
};

/** The ten steps with who, when and what, and under them every moment there was. */
export function Timeline({ item }: { item: Case }) {
  const now = useNow();
  // Whoever needs large letters is told in plain words what each step is.
  const isPlain = elder.use();
  const said = (step: string) => (isPlain ? ten.plainly(step) : step);
  const ahead = stepsAhead(item.state).map(said);
  return (
    <>
      <Heading>{words.stepsTitle}</Heading>
      <Card id="case-steps">
        <View {...a11y("list")}>
          {stampsOf(item).map(({ step, moment, isHere }) => (
            <View
              key={step}
              className={`stamp ${isHere ? "here" : "done"}`}
              {...a11y("listitem", { "aria-current": isHere ? "step" : undefined })}
            >
              <View className="step-dot">{!isHere && <View className="tick" />}</View>
              <Text className="stamp-step">{said(step)}</Text>
              <View className="stamp-who soft">
                <Text className="whole">{whoOf(moment)}，</Text>
                <Text className="whole">{sayStamp(moment.at, now)}</Text>
              </View>
            </View>
          ))}
        </View>
        {ahead.length > 0 && <View className="soft spaced">{words.next(ahead.join("、"))}</View>}
        <Fold id="case-history" word={words.history}>
          {item.history.map((moment, index) => (
            <View key={index} className="moment">
              <Text className="moment-time">{sayStamp(moment.at, now)}</Text>
              <View className="moment-what">
                {whoOf(moment)}：{life.events[moment.event]}
                {moment.event !== "submit" && moreOf(moment, now) !== "" && (
                  <View className="soft">{moreOf(moment, now)}</View>
                )}
                <Pictures urls={moment.photoUrls} />
              </View>
            </View>
          ))}
        </Fold>
      </Card>
    </>
  );
}
