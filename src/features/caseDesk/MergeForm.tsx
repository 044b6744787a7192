import { View } from "@tarojs/components";
import { useState } from "react";
import type { CaseSummary } from "@contract/request/case";
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

const piles = ["running", "toAssign", "new"] as const;

/** Those that may be the same thing, then what else lies on the desk, the same grid and kind first. */
async function targetsFor({ caseId, gridName, kind }: CaseSummary): Promise<CaseSummary[]> {
  const [{ items }, ...pages] = await Promise.all([
    call("request", "alike", { caseId }),
    ...piles.map((which) => call("request", "desk", { which })),
  ]);
  const alike = items.map((like) => like.case);
  const known = new Set([caseId, ...alike.map((one) => one.caseId)]);
  const nearness = (one: CaseSummary) => Number(one.gridName === gridName) * 2 + Number(one.kind === kind);
  const others = pages
    .flatMap((page) => page.items)
    .filter((one) => !known.has(one.caseId) && one.state !== "appealed")
    .sort((one, other) => nearness(other) - nearness(one));
  return [...alike, ...others];
}

const holds = ({ words: said, place }: CaseSummary, text: string) => said.includes(text) || place.includes(text);

/** The same thing once: everyone who asked here is heard in the other case from now on. */
export function MergeForm({ item, onDone, onClose }: FormProps) {
  const now = useNow();
  const merge = useAction("request", "merge");
  const live = useAsked(() => targetsFor(item), [item.caseId]);
  const [text, setText] = useState("");
  const [intoId, setIntoId] = useState<string>();
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
      <Field id="merge-filter" label={words.mergeFilter} max={20} value={text} onChange={setText} />
      <View className="spaced merge-targets">
        <Loaded live={live}>
          {(targets) => {
            const shown = targets.filter((one) => holds(one, text.trim())).slice(0, 12);
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
