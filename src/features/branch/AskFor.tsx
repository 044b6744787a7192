import { View } from "@tarojs/components";
import { useState } from "react";
import type { Neighbour } from "@contract/member/membership";
import type { Consent } from "@contract/points/giving";
import { useAction } from "@/api/useAction";
import { CircumstancesField, noCircumstances } from "@/features/giving/CircumstancesField";
import { MinutesField } from "@/features/giving/MinutesField";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { Labelled, TextArea } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/poolDesk";
import { FindNeighbour } from "./FindNeighbour";

const ways: readonly Consent[] = ["inPerson", "byPhone", "byRelative"];
const consents = ways.map((value) => ({ value, word: words.consentWays[value], id: `consent-${value}` }));

/** Asks the pool for a neighbour who can't, and has said yes to it. */
export function AskFor({ onDone }: { onDone(): void }) {
  const ask = useAction("points", "askPool");
  const [neighbour, setNeighbour] = useState<Neighbour>();
  const [amountMinutes, setMinutes] = useState(0);
  const [circumstances, setCircumstances] = useState(noCircumstances);
  const [said, setSaid] = useState("");
  const [consent, setConsent] = useState<Consent>();
  const choose = (chosen: Neighbour | undefined) => {
    setNeighbour(chosen);
    // What one has agreed to, another has not.
    setConsent(undefined);
    ask.clear();
  };
  const submit = async () => {
    if (!neighbour || !consent) return;
    const { memberId, name } = neighbour;
    if (!(await ask.run({ memberId, consent, amountMinutes, circumstances, words: said }))) return;
    toast(words.askForDone(name));
    onDone();
  };
  return (
    <Card id="ask-for">
      <FindNeighbour chosen={neighbour} onChoose={choose} />
      {neighbour && (
        <>
          <MinutesField name="ask-for" label={words.askForMuch} minutes={amountMinutes} onChange={setMinutes} />
          <CircumstancesField
            name="ask-for"
            label={words.askForHow}
            value={circumstances}
            onChange={setCircumstances}
          />
          <TextArea
            id="ask-for-words"
            label={words.askForWords}
            value={said}
            error={ask.error?.fields.words}
            onChange={setSaid}
          />
          <Labelled label={words.consentAsk(neighbour.name)} hint={words.consentHint}>
            <Choice label={words.consentAsk(neighbour.name)} options={consents} value={consent} onChange={setConsent} />
          </Labelled>
          <Refusal error={ask.error} />
          <View className="spaced">
            <Button
              id="ask-for-submit"
              busy={ask.busy}
              disabled={amountMinutes === 0 || !consent}
              onPress={() => void submit()}
            >
              {words.askForVerb(neighbour.name)}
            </Button>
          </View>
        </>
      )}
    </Card>
  );
}
