import { useState } from "react";
import { useAction } from "@/api/useAction";
import { TextArea } from "@/ui/Field";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";

/** Done with a few words alone. */
export type Saying = keyof typeof words.sayings;

const longer: readonly Saying[] = ["contest", "extend", "uphold"];

export function SayForm({ event, item: { caseId }, onDone, onClose }: FormProps & { event: Saying }) {
  const say = useAction("request", event);
  const [said, setSaid] = useState("");
  const fewest = longer.includes(event) ? 4 : 2;
  const { hint, done } = words.sayings[event];
  const title = words.verbs[event];
  return (
    <FormCard
      id={`form-${event}`}
      {...{ title, hint, verb: title, onClose }}
      busy={say.busy}
      missing={said.trim().length < fewest ? { id: `${event}-words`, label: words.what } : undefined}
      error={say.error}
      onSubmit={() => void say.run({ caseId, words: said }).then((answer) => answer && onDone(done))}
    >
      <TextArea
        id={`${event}-words`}
        label={words.what}
        hint={words.tooShort(fewest)}
        value={said}
        error={say.error?.fields["words"]}
        onChange={setSaid}
      />
    </FormCard>
  );
}
