import { View } from "@tarojs/components";
import type { Case } from "@contract/request/case";
import type { CaseEvent } from "@contract/request/life";
import { useNow } from "@/clock";
import { goOn, goTo } from "@/routes";
import { sayStamp } from "@/time";
import { Button } from "@/ui/Button";
import { More } from "@/ui/Fold";
import { words } from "@/words/cases";
import { words as life } from "@/words/request";
import { JoinPart } from "./JoinPart";
import { SaidPart, type SaidAction } from "./SaidPart";
import { Verdict } from "./Verdict";

const quiet: readonly SaidAction[] = ["reopen", "askHearing", "withdraw"];

/** What the state means for me, who may have said my word while others have not. */
function sentenceOf({ state, myVoice, clocks, isPaused, history }: Case, now: number): string {
  const still = history.findLast(({ pauseReason }) => pauseReason !== null);
  if (isPaused && still?.pauseReason === "hour") return words.hourBooked;
  if (state === "handling" && myVoice === "notSatisfied") {
    const handle = clocks.find(({ clock, isOver, isPaused }) => clock === "handle" && !isOver && !isPaused);
    return words.backAtWork(handle ? words.answerBy(sayStamp(handle.dueAt, now)) : "");
  }
  const contact = clocks.find(({ clock, isOver, isBreached }) => clock === "contact" && !isOver && !isBreached);
  if (state === "submitted" && contact) return words.contactBy(sayStamp(contact.dueAt, now));
  const hasSpoken = myVoice !== "waiting" && myVoice !== "asked";
  return state === "answered" && hasSpoken ? words.saidAlready : life.sentences[state];
}

const isRefusedQuarrel = ({ kind, state, isMine }: Case) => kind === "dispute" && state === "rejected" && isMine;

const residents: readonly CaseEvent[] = ["close", "sendBack", "withdraw", "appeal", "reopen", "askHearing", "join"];

/** What it means for me, the one thing I can do now, and the rest as quiet links. */
export function MyPart({ item }: { item: Case }) {
  const { caseId, allowedActions, myVoice, mergedIntoId } = item;
  const now = useNow();
  // Beside the question whether it is done, taking it back would only be mistaken for an answer.
  const isAsked = allowedActions.includes("close");
  const rest = quiet.filter((action) => allowedActions.includes(action) && !(isAsked && action === "withdraw"));
  return (
    <>
      {(myVoice !== null || mergedIntoId !== null) && <View className="note soft-info">{sentenceOf(item, now)}</View>}
      {mergedIntoId !== null && (
        <Button id="to-merged" onPress={() => goOn("request", { caseId: mergedIntoId })}>
          {words.toMerged}
        </Button>
      )}
      {isRefusedQuarrel(item) && (
        <View className="spaced">
          <View className="soft">{words.quarrelHint}</View>
          <Button id="to-mediation" kind="quiet" onPress={() => goTo("askMediation")}>
            {words.toMediation}
          </Button>
        </View>
      )}
      <View className="spaced">
        {isAsked && <Verdict item={item} />}
        {allowedActions.includes("appeal") && <SaidPart caseId={caseId} action="appeal" kind="go" />}
        {allowedActions.includes("join") && <JoinPart caseId={caseId} />}
      </View>
      {myVoice === null && allowedActions.some((action) => !residents.includes(action)) && (
        <Button id="to-work" kind="quiet" onPress={() => goTo("caseWork", { caseId })}>
          {words.toWork}
        </Button>
      )}
      {myVoice !== null && rest.length > 0 && (
        <More id="case-more">
          {rest.map((action) => (
            <SaidPart key={action} caseId={caseId} action={action} />
          ))}
        </More>
      )}
    </>
  );
}
