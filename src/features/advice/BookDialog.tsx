import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/advice";

const FEWEST_WORDS = 4;

export function BookDialog({ slotId, onClose }: { slotId: string; onClose(): void }) {
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
