import { View } from "@tarojs/components";
import { useState } from "react";
import type { AdviceSlot } from "@contract/request/advice";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { sayClock, sayTime } from "@/time";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/advice";

const FEWEST_WORDS = 4;

/** Books an hour; it says once more when, with whom and where. */
export function BookDialog({ slot, onClose }: { slot: AdviceSlot; onClose(): void }) {
  const now = useNow();
  const { slotId, trade, adviserName, startsAt, endsAt, place } = slot;
  const book = useAction("request", "bookAdvice");
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (!(await book.run({ slotId, words: said }))) return;
    toast(words.booked);
    onClose();
  };
  return (
    <Dialog
      title={words.bookTitle}
      verb={words.book}
      submitId="book-submit"
      busy={book.busy}
      disabled={said.trim().length < FEWEST_WORDS}
      error={book.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View>
        {words.who(words.trades[trade], adviserName)}，{words.when(sayTime(startsAt, now), sayClock(endsAt))}，{place}
      </View>
      <View className="soft">{words.bookHint}</View>
      <TextArea
        id="book-words"
        label={words.bookWords}
        placeholder={words.bookPlaceholder}
        max={500}
        value={said}
        onChange={setSaid}
      />
    </Dialog>
  );
}
