import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/cases";

const FEWEST_WORDS = 2;

export type SaidAction = keyof typeof words.said;

interface SaidPartProps {
  caseId: string;
  action: SaidAction;
  kind?: "go" | "quiet";
}

/** Withdrawing, appealing, reopening, asking for a hearing: a link, and the few words it needs. */
export function SaidPart({ caseId, action, kind = "quiet" }: SaidPartProps) {
  const act = useAction("request", action);
  const text = words.said[action];
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const [asked, setAsked] = useState(false);
  const isTooShort = said.trim().length < FEWEST_WORDS;
  const submit = async () => {
    setAsked(true);
    if (isTooShort) return;
    if (!(await act.run({ caseId, words: said }))) return;
    toast(text.done);
    setOpen(false);
  };
  return (
    <>
      <Button id={`case-${action}`} kind={kind} onPress={() => setOpen(true)}>
        {text.link}
      </Button>
      {isOpen && (
        <Dialog
          title={text.title}
          verb={text.verb}
          kind={action === "withdraw" ? "stop" : "go"}
          submitId={`${action}-submit`}
          busy={act.busy}
          error={act.error}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <TextArea
            id={`${action}-words`}
            label={text.label}
            hint={text.hint}
            value={said}
            error={asked && isTooShort ? words.sayAFew : undefined}
            onChange={setSaid}
          />
        </Dialog>
      )}
    </>
  );
}
