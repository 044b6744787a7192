import { useState } from "react";
import { useAction } from "@/api/useAction";
import { now } from "@/clock";
import { isNeighbours } from "@/features/request/isNeighbours";
import { useMembership } from "@/features/session/session";
import { TextArea } from "@/ui/Field";
import { Switch } from "@/ui/Switch";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { draftOf, fixesIn } from "./fixes";
import { FixesFields } from "./FixesFields";
import { FormCard } from "./FormCard";
import { type Holder, HolderChoice } from "./HolderChoice";

const FEWEST_REASON = 4;

/** Giving a case to somebody: oneself, whom the list names, or whom a higher level names with a reason. */
export function GiveForm({ event, item, onDone, onClose }: FormProps & { event: "take" | "assign" | "rule" }) {
  const { memberName } = useMembership();
  const acts = {
    take: useAction("request", "take"),
    assign: useAction("request", "assign"),
    rule: useAction("request", "rule"),
  };
  const mayShow = event === "take" && item.state === "submitted" && item.asksPublic;
  const [isPublic, setPublic] = useState(isNeighbours(item.kind));
  const [draft, setDraft] = useState(() => draftOf(item, memberName, now()));
  const [holder, setHolder] = useState<Holder>();
  const [reason, setReason] = useState("");
  const fixes = fixesIn(draft);
  const needsHolder = event !== "take";
  const isReady = fixes && (!needsHolder || holder) && (event !== "rule" || reason.trim().length >= FEWEST_REASON);

  const submit = async () => {
    if (!fixes) return;
    const { caseId } = item;
    const holderId = holder?.holderId ?? "";
    const given = {
      take: () => acts.take.run({ caseId, fixes, isPublic: mayShow && isPublic }),
      assign: () => acts.assign.run({ caseId, holderId, fixes }),
      rule: () => acts.rule.run({ caseId, holderId, fixes, reason }),
    }[event]();
    if (await given) onDone(words.given[event]);
  };

  return (
    <FormCard
      id={`form-${event}`}
      title={words.giveTitle[event]}
      verb={words.giveVerb[event]}
      busy={acts[event].busy}
      disabled={!isReady}
      error={acts[event].error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {needsHolder && (
        <HolderChoice
          caseId={item.caseId}
          chosen={holder}
          startsNamed={event === "assign"}
          onChoose={(next) => {
            setHolder(next);
            if (draft.person === "" || draft.person === holder?.name) setDraft({ ...draft, person: next.name });
          }}
        />
      )}
      {event === "rule" && (
        <TextArea id="rule-reason" label={words.reason} hint={words.rulingHint} value={reason} onChange={setReason} />
      )}
      <FixesFields draft={draft} onChange={setDraft} />
      {mayShow && (
        <Switch
          id="take-public"
          word={words.makePublic}
          detail={isPublic ? words.takePublicOn : words.publicOff}
          on={isPublic}
          onChange={setPublic}
        />
      )}
    </FormCard>
  );
}
