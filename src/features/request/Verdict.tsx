import { View } from "@tarojs/components";
import { useState } from "react";
import type { Case } from "@contract/request/case";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { sayDay } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { TextArea } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/cases";

const FEWEST_WORDS = 2;

/** Solved or not, satisfied or not: the word that closes a case, or sends it back. */
export function Verdict({ item: { caseId, clocks } }: { item: Case }) {
  const now = useNow();
  const close = useAction("request", "close");
  const sendBack = useAction("request", "sendBack");
  const [isSolved, setSolved] = useState<boolean>();
  const [isSatisfied, setSatisfied] = useState<boolean>();
  const [said, setSaid] = useState("");
  const [asked, setAsked] = useState(false);
  const isTooShort = said.trim().length < FEWEST_WORDS;
  const silentAt = clocks.find(({ clock, isOver }) => clock === "verdict" && !isOver)?.dueAt;
  const isContent = isSolved && isSatisfied;
  const isDiscontent = isSolved === false || isSatisfied === false;
  const agree = async () => {
    const answer = await close.run({ caseId });
    if (answer) toast(answer.case.state === "closed" ? words.closed : words.closedForMe);
  };
  const goBack = async () => {
    setAsked(true);
    if (isTooShort) return;
    if (await sendBack.run({ caseId, words: said, isSolved: isSolved ?? false })) toast(words.sentBack);
  };
  return (
    <Card id="case-verdict" className="needs-me">
      <View className="strong">{words.solvedTitle}</View>
      <View className="spaced">
        <Choice
          label={words.solvedTitle}
          value={isSolved}
          onChange={setSolved}
          options={[
            { value: true, word: words.solved, id: "verdict-solved" },
            { value: false, word: words.notSolved, id: "verdict-not-solved" },
          ]}
        />
      </View>
      {isSolved && (
        <View className="spaced">
          <View className="strong">{words.satisfiedTitle}</View>
          <View className="spaced">
            <Choice
              label={words.satisfiedTitle}
              value={isSatisfied}
              onChange={setSatisfied}
              options={[
                { value: true, word: words.satisfied, id: "verdict-satisfied" },
                { value: false, word: words.notSatisfied, id: "verdict-not-satisfied" },
              ]}
            />
          </View>
        </View>
      )}
      <Refusal error={close.error ?? sendBack.error} />
      {isContent && (
        <Button id="verdict-close" busy={close.busy} onPress={() => void agree()}>
          {words.closeVerb}
        </Button>
      )}
      {isDiscontent && (
        <>
          <TextArea
            id="verdict-words"
            label={isSolved ? words.discontentWords : words.sendBackWords}
            value={said}
            error={asked && isTooShort ? words.sayAFew : undefined}
            onChange={setSaid}
          />
          <Button id="verdict-send-back" busy={sendBack.busy} onPress={() => void goBack()}>
            {words.sendBackVerb}
          </Button>
        </>
      )}
      {silentAt !== undefined && <View className="soft spaced">{words.untilSilent(sayDay(silentAt, now))}</View>}
    </Card>
  );
}
