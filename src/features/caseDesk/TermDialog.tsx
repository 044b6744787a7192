import { View } from "@tarojs/components";
import { useState } from "react";
import type { OutputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { Choice } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { toast } from "@/ui/Toast";
import { choices, words } from "@/words/caseTerms";
import { words as life } from "@/words/request";

interface TermDialogProps {
  term: OutputOf<"request", "terms">["items"][number];
  onClose(): void;
}

/** Settles how long a kind may take. */
export function TermDialog({ term, onClose }: TermDialogProps) {
  const put = useAction("request", "setTerm");
  const [contactMinutes, setContact] = useState(term.contactMinutes);
  const [calendar, setCalendar] = useState(term.calendar);
  const [handleMinutes, setHandle] = useState(term.handleMinutes);
  const offered = choices.handle[calendar];
  const isOffered = offered.some(({ value }) => value === handleMinutes);
  const submit = async () => {
    if (!(await put.run({ kind: term.kind, contactMinutes, handleMinutes, calendar }))) return;
    toast(words.done);
    onClose();
  };
  return (
    <Dialog
      title={words.titleOf(life.kinds[term.kind])}
      verb={words.verb}
      submitId="term-submit"
      busy={put.busy}
      disabled={!isOffered}
      error={put.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="field">
        <View className="field-label">{words.contactLabel}</View>
        <Choice label={words.contactLabel} options={choices.contact} value={contactMinutes} onChange={setContact} />
      </View>
      <View className="field">
        <View className="field-label">{words.calendarLabel}</View>
        <Choice
          label={words.calendarLabel}
          options={(["natural", "working"] as const).map((value) => ({
            value,
            word: words.calendars[value],
            id: `calendar-${value}`,
          }))}
          value={calendar}
          onChange={setCalendar}
        />
        {calendar === "working" && <View className="field-hint">{words.workingHint}</View>}
      </View>
      <View className="field">
        <View className="field-label">{words.handleLabel}</View>
        <Choice
          label={words.handleLabel}
          options={offered.map((one, index) => ({ ...one, id: `handle-${index}` }))}
          value={handleMinutes}
          onChange={setHandle}
        />
      </View>
    </Dialog>
  );
}
