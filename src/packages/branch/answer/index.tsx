import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import type { Case } from "@contract/request/case";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { CaseCard } from "@/features/request/CaseCard";
import { inCommunity } from "@/features/session/inCommunity";
import { goBack } from "@/routes";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Loaded, Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/branch";

const FEWEST_WORDS = 4;
const MOST_WORDS = 500;

function AnswerPart({ caseId }: { caseId: string }) {
  const answer = useAction("request", "answer");
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (!(await answer.run({ caseId, words: said }))) return;
    toast(words.answered);
    goBack();
  };
  return (
    <>
      <TextArea
        id="answer-words"
        label={words.answer}
        placeholder={words.answerPlaceholder}
        max={MOST_WORDS}
        value={said}
        error={answer.error?.fields.words}
        onChange={setSaid}
      />
      <Refusal error={answer.error} />
      <View className="spaced">
        <Button
          id="answer-submit"
          busy={answer.busy}
          disabled={said.trim().length < FEWEST_WORDS}
          onPress={() => void submit()}
        >
          {words.answerVerb}
        </Button>
      </View>
    </>
  );
}

function Answering({ item }: { item: Case }) {
  return (
    <>
      <CaseCard item={item} />
      {item.allowedActions.includes("answer") ? (
        <AnswerPart caseId={item.caseId} />
      ) : (
        <View className="note soft-wait">{words.notWaiting}</View>
      )}
    </>
  );
}

export default inCommunity(function AnswerPage() {
  const caseId = useRouter().params.caseId ?? "";
  const live = useLive(() => call("request", "get", { caseId }), [caseId]);
  return (
    <Page title={words.answerTitle}>
      <Loaded live={live}>{({ case: item }) => <Answering item={item} />}</Loaded>
    </Page>
  );
});
