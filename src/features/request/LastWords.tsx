import { View } from "@tarojs/components";
import type { Case, CaseMoment } from "@contract/request/case";
import type { CaseEvent } from "@contract/request/life";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Card } from "@/ui/Card";
import { words } from "@/words/casePage";
import { words as life } from "@/words/request";
import { Pictures } from "./Pictures";

const byOffice: readonly CaseEvent[] = ["answer", "advise", "reject", "uphold", "hear", "pause", "resume", "extend"];
const byResident: readonly CaseEvent[] = ["sendBack", "appeal", "reopen", "askHearing"];

const isOf = (events: readonly CaseEvent[]) => (moment: CaseMoment) => events.includes(moment.event);

/** What the office said last, and what the resident said to it since. */
function lastWords(history: readonly CaseMoment[]): CaseMoment[] {
  const office = history.findLastIndex(isOf(byOffice));
  const resident = history.slice(office + 1).filter(isOf(byResident));
  return [...history.slice(office, office + 1), ...resident.slice(-1)].filter(({ event }) => event !== "resume");
}

const reasonOf = ({ rejectReason, pauseReason }: CaseMoment) =>
  rejectReason ? life.rejectReasons[rejectReason] : pauseReason ? life.stillReasons[pauseReason] : undefined;

/** An answer, a rejection with its reason, why the clock stands still, why it came back: what one must not have to look for. */
export function LastWords({ history }: Pick<Case, "history">) {
  const now = useNow();
  return (
    <>
      {lastWords(history).map((moment) => (
        <Card key={moment.event} id={`case-${moment.event}-said`}>
          <View className="strong">{words.lastWords[moment.event] ?? life.events[moment.event]}</View>
          <View className="soft">
            {words.answeredBy(moment.name === "" ? life.parties[moment.by] : moment.name, sayTime(moment.at, now))}
          </View>
          {reasonOf(moment) !== undefined && <View className="spaced strong">{reasonOf(moment)}</View>}
          {moment.pausedUntil !== null && (
            <View className="soft">{words.pausedUntil(sayTime(moment.pausedUntil, now))}</View>
          )}
          {moment.words !== "" && <View className="spaced">{moment.words}</View>}
          <Pictures urls={moment.photoUrls} />
        </Card>
      ))}
    </>
  );
}
