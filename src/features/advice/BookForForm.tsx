import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { BuildingChoice } from "@/features/caseDesk/BuildingChoice";
import { optionsOf } from "@/features/caseDesk/options";
import { askerOf, isNamed, nobodyYet } from "@/features/caseDesk/useEntering";
import { WhoAsked } from "@/features/caseDesk/WhoAsked";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { TextArea } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/advice";
import { words as common } from "@/words/common";

const FEWEST_WORDS = 4;

/** The desk books for a member, or for one without the app who leaves a number and where they live. */
export function BookForForm({ slotId, onClose }: { slotId: string; onClose(): void }) {
  const book = useAction("request", "bookAdviceFor");
  const [channel, setChannel] = useState<"counter" | "phone">("counter");
  const [asker, setAsker] = useState(nobodyYet);
  const [buildingId, setBuilding] = useState("");
  const [said, setSaid] = useState("");
  const isMember = asker.who === "member";
  const isWhole = isNamed(asker) && (isMember || buildingId !== "") && said.trim().length >= FEWEST_WORDS;
  const submit = async () => {
    const where = isMember ? {} : { buildingId };
    if (!(await book.run({ slotId, words: said, channel, ...askerOf(asker), ...where }))) return;
    toast(words.bookedFor);
    onClose();
  };
  return (
    <>
      <View className="field">
        <View className="field-label">{words.bookForTitle}</View>
        <Choice
          label={words.bookForTitle}
          options={optionsOf("book-channel", words.channels)}
          value={channel}
          onChange={setChannel}
        />
      </View>
      <WhoAsked draft={asker} missing={undefined} onChange={(part) => setAsker((was) => ({ ...was, ...part }))} />
      {!isMember && <BuildingChoice value={buildingId} missing={undefined} onChange={setBuilding} />}
      <TextArea id="book-for-words" label={words.bookForWords} max={500} value={said} onChange={setSaid} />
      <Refusal error={book.error} />
      <Button id="book-for-submit" busy={book.busy} disabled={!isWhole} onPress={() => void submit()}>
        {words.book}
      </Button>
      <Button id="book-for-close" kind="quiet" onPress={onClose}>
        {common.cancel}
      </Button>
    </>
  );
}
