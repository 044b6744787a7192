import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { CircumstancesField, noCircumstances } from "@/features/giving/CircumstancesField";
import { MinutesField } from "@/features/giving/MinutesField";
import { MyAsking } from "@/features/giving/MyAsking";
import { inCommunity } from "@/features/session/inCommunity";
import { goBack } from "@/routes";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Loaded, Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/giving";

function AskForm() {
  const ask = useAction("points", "askPool");
  const [amountMinutes, setMinutes] = useState(0);
  const [circumstances, setCircumstances] = useState(noCircumstances);
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (!(await ask.run({ amountMinutes, circumstances, words: said }))) return;
    toast(words.askDone);
    goBack();
  };
  return (
    <>
      <View className="soft">{words.askHint}</View>
      <MinutesField name="ask" label={words.askMuch} minutes={amountMinutes} onChange={setMinutes} />
      <CircumstancesField label={words.askHow} value={circumstances} onChange={setCircumstances} />
      <TextArea
        id="ask-words"
        label={words.askWords}
        placeholder={words.askPlaceholder}
        value={said}
        error={ask.error?.fields.words}
        onChange={setSaid}
      />
      <Refusal error={ask.error} />
      <View className="spaced">
        <Button id="ask-submit" busy={ask.busy} disabled={amountMinutes === 0} onPress={() => void submit()}>
          {words.askVerb}
        </Button>
      </View>
    </>
  );
}

export default inCommunity(function AskPage() {
  const live = useLive(() => call("points", "pool", {}), []);
  return (
    <Page title={words.askTitle}>
      <Loaded live={live}>{({ mine }) => (mine?.state === "waiting" ? <MyAsking mine={mine} /> : <AskForm />)}</Loaded>
    </Page>
  );
});
