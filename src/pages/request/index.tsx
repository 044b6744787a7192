import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import type { Case } from "@contract/request/case";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { CaseCard } from "@/features/request/CaseCard";
import { inCommunity } from "@/features/session/inCommunity";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Loaded, Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/request";

const FEWEST_WORDS = 2;

function Verdict({ item: { caseId, allowedActions } }: { item: Case }) {
  const close = useAction("request", "close");
  const sendBack = useAction("request", "sendBack");
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  const solved = async () => {
    if (await close.run({ caseId })) toast(words.closed);
  };
  const notSolved = async () => {
    if (!(await sendBack.run({ caseId, words: said }))) return;
    toast(words.sentBack);
    setAsking(false);
  };
  return (
    <View className="spaced">
      <Refusal error={close.error} />
      {allowedActions.includes("close") && (
        <Button id="case-solved" busy={close.busy} onPress={() => void solved()}>
          {words.solved}
        </Button>
      )}
      {allowedActions.includes("sendBack") && (
        <Button id="case-not-solved" kind="quiet" onPress={() => setAsking(true)}>
          {words.notSolved}
        </Button>
      )}
      {asking && (
        <Dialog
          title={words.sendBackTitle}
          verb={words.sendBackVerb}
          submitId="send-back-submit"
          busy={sendBack.busy}
          disabled={said.trim().length < FEWEST_WORDS}
          error={sendBack.error}
          onSubmit={() => void notSolved()}
          onClose={() => setAsking(false)}
        >
          <TextArea id="send-back-words" label={words.notSolved} value={said} onChange={setSaid} />
        </Dialog>
      )}
    </View>
  );
}

export default inCommunity(function RequestPage() {
  const caseId = useRouter().params.caseId ?? "";
  const live = useLive(() => call("request", "get", { caseId }), [caseId]);
  return (
    <Page title={words.detail}>
      <Loaded live={live}>
        {({ case: item }) => (
          <>
            <CaseCard item={item} />
            <Verdict item={item} />
          </>
        )}
      </Loaded>
    </Page>
  );
});
