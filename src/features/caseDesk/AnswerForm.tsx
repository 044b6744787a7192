import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Photos } from "@/features/request/Photos";
import { usePhotos } from "@/features/request/usePhotos";
import { TextArea } from "@/ui/Field";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";

const FEWEST_WORDS = 4;
const MOST_WORDS = 500;

/** What was done, with pictures. Whether it is closed is for the resident. */
export function AnswerForm({ item: { caseId }, onDone, onClose }: FormProps) {
  const answer = useAction("request", "answer");
  const taken = usePhotos();
  const [said, setSaid] = useState("");
  const isSending = taken.photos.some(({ state }) => state !== "sent");
  const submit = async () => {
    const photoIds = taken.photos.map(({ photoId }) => photoId);
    if (await answer.run({ caseId, words: said, photoIds })) onDone(words.answered);
  };
  return (
    <FormCard
      id="form-answer"
      title={words.answerTitle}
      verb={words.answerVerb}
      busy={answer.busy}
      disabled={said.trim().length < FEWEST_WORDS || isSending}
      error={answer.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        id="answer-words"
        label={words.answerWords}
        placeholder={words.answerPlaceholder}
        hint={words.tooShort(FEWEST_WORDS)}
        max={MOST_WORDS}
        value={said}
        error={answer.error?.fields["words"]}
        onChange={setSaid}
      />
      <Photos {...taken} error={isSending ? words.photosWait : undefined} />
    </FormCard>
  );
}
