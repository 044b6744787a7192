import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useAsked } from "@/api/useAsked";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Choice } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { Loaded } from "@/ui/states";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";

const AFTER_TYPING_MS = 400;

/** What is typed, once the typing rests. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), AFTER_TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** The same thing once: everyone who asked here is heard in the other case from now on. */
export function MergeForm({ item, onDone, onClose }: FormProps) {
  const now = useNow();
  const merge = useAction("request", "merge");
  const [text, setText] = useState("");
  const looked = useRested(text.trim());
  const live = useAsked(() => call("request", "alike", { caseId: item.caseId, text: looked }), [item.caseId, looked]);
  const [intoId, setIntoId] = useState<string>();
  // What is chosen is always on show.
  const search = (next: string) => {
    setText(next);
    setIntoId(undefined);
  };
  const submit = async () => {
    if (intoId && (await merge.run({ caseId: item.caseId, intoId }))) onDone(words.merged);
  };
  return (
    <FormCard
      id="form-merge"
      title={words.mergeTitle}
      hint={words.mergeHint}
      verb={words.mergeVerb}
      busy={merge.busy}
      disabled={!intoId}
      error={merge.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field id="merge-filter" label={words.mergeFilter} max={20} value={text} onChange={search} />
      <View className="spaced merge-targets">
        <Loaded live={live}>
          {({ items, others }) => {
            const shown = [...items.map((like) => like.case), ...others];
            if (shown.length === 0) return <View className="soft">{words.mergeNone}</View>;
            return (
              <Choice
                label={words.mergeTitle}
                value={intoId}
                onChange={setIntoId}
                options={shown.map((one, index) => ({
                  value: one.caseId,
                  word: one.words,
                  detail: words.mergeLine(one.place, sayTime(one.submittedAt, now)),
                  id: `merge-${index}`,
                }))}
              />
            );
          }}
        </Loaded>
      </View>
    </FormCard>
  );
}
