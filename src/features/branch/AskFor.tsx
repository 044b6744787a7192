import { useState } from "react";
import type { Neighbour } from "@contract/member/membership";
import { useAction } from "@/api/useAction";
import { CircumstancesField, noCircumstances } from "@/features/giving/CircumstancesField";
import { MinutesField } from "@/features/giving/MinutesField";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { TextArea } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { Switch } from "@/ui/Switch";
import { toast } from "@/ui/Toast";
import { words } from "@/words/poolDesk";
import { FindNeighbour } from "./FindNeighbour";

/** Asks the pool for a neighbour who can't, and has said yes to it. */
export function AskFor({ onDone }: { onDone(): void }) {
  const ask = useAction("points", "askPool");
  const [neighbour, setNeighbour] = useState<Neighbour>();
  const [amountMinutes, setMinutes] = useState(0);
  const [circumstances, setCircumstances] = useState(noCircumstances);
  const [said, setSaid] = useState("");
  const [agreed, setAgreed] = useState(false);
  const choose = (chosen: Neighbour | undefined) => {
    setNeighbour(chosen);
    // What one has agreed to, another has not.
    setAgreed(false);
    ask.clear();
  };
  const submit = async () => {
    if (!neighbour) return;
    const { memberId, name } = neighbour;
    if (!(await ask.run({ memberId, amountMinutes, circumstances, words: said }))) return;
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
          <Switch
            id="ask-for-agreed"
            word={words.agreed(neighbour.name)}
            detail={agreed ? words.agreedYes : words.agreedNot}
            on={agreed}
            onChange={setAgreed}
          />
          <Refusal error={ask.error} />
          <Button
            id="ask-for-submit"
            busy={ask.busy}
            disabled={amountMinutes === 0 || !agreed}
            onPress={() => void submit()}
          >
            {words.askForVerb(neighbour.name)}
          </Button>
        </>
      )}
    </Card>
  );
}
