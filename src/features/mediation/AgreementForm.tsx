import { View } from "@tarojs/components";
import { useState } from "react";
import type { MediationRoom } from "@contract/request/mediation";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { TextArea } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words as common } from "@/words/common";
import { words } from "@/words/mediation";
import { emptyPromise, isWhole, PromiseFields, type Promising } from "./PromiseFields";

const MOST_PROMISES = 10;

/** What was agreed and who promised what until when, for both to confirm. */
export function AgreementForm({
  mediationId,
  room,
  onClose,
}: {
  mediationId: string;
  room: MediationRoom;
  onClose(): void;
}) {
  const draft = useAction("request", "draftAgreement");
  const [isOral, setOral] = useState(true);
  const [said, setSaid] = useState("");
  const [promises, setPromises] = useState<Promising[]>([]);
  const change = (at: number, one: Promising | null) =>
    setPromises((was) => was.flatMap((old, index) => (index !== at ? [old] : one ? [one] : [])));
  const submit = async () => {
    if (!(await draft.run({ mediationId, isOral, words: said, promises }))) return;
    toast(words.drafted);
    onClose();
  };
  return (
    <Card id="agreement-form">
      <View className="soft">{words.draftHint}</View>
      <Choice
        label={words.form}
        value={isOral}
        onChange={setOral}
        options={[
          { value: true, word: words.oral, id: "form-oral" },
          { value: false, word: words.written, id: "form-written" },
        ]}
      />
      <TextArea id="agreement-words" label={words.agreementWords} max={1000} value={said} onChange={setSaid} />
      {promises.map((promise, index) => (
        <PromiseFields
          key={index}
          index={index}
          promise={promise}
          names={{ asker: room.askerName, other: room.otherName }}
          onChange={(one) => change(index, one)}
        />
      ))}
      {promises.length < MOST_PROMISES && (
        <Button id="add-promise" kind="quiet" onPress={() => setPromises((was) => [...was, emptyPromise])}>
          {words.addPromise}
        </Button>
      )}
      <Refusal error={draft.error} />
      <Button
        id="draft-submit"
        busy={draft.busy}
        disabled={said.trim().length < 4 || !promises.every(isWhole)}
        onPress={() => void submit()}
      >
        {words.draftVerb}
      </Button>
      <Button id="draft-close" kind="quiet" onPress={onClose}>
        {common.cancel}
      </Button>
    </Card>
  );
}
