import { useEffect, useState } from "react";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { now } from "@/clock";
import { isNeighbours } from "@/features/request/isNeighbours";
import { useMembership } from "@/features/session/session";
import { TextArea } from "@/ui/Field";
import { Switch } from "@/ui/Switch";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { draftOf, fixesIn, lackingIn } from "./fixes";
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
  useLeader(item.caseId, event === "take", (leader) =>
    setDraft((was) => ({ ...was, leader: was.leader === "" ? leader : was.leader })),
  );
  const fixes = fixesIn(draft);
  const needsHolder = event !== "take";
  const missing =
    needsHolder && !holder
      ? { id: "holder-0", label: words.holders }
      : event === "rule" && reason.trim().length < FEWEST_REASON
        ? { id: "rule-reason", label: words.reason }
        : lackingIn(draft);

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
      missing={missing}
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
            setDraft((was) => ({
              ...was,
              person: was.person === "" || was.person === holder?.name ? next.name : was.person,
              leader: was.leader === "" || was.leader === holder?.leader ? next.leader : was.leader,
            }));
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

/** Who leads the own grid, for one who takes a case up. Nothing found and nothing reached look alike: it only helps. */
function useLeader(caseId: string, isTaker: boolean, onKnown: (leader: string) => void) {
  useEffect(() => {
    if (!isTaker) return;
    let ended = false;
    call("request", "holders", { caseId }).then(
      ({ items }) => !ended && onKnown(items.find(({ kind }) => kind === "grid")?.leader ?? ""),
      () => undefined,
    );
    return () => {
      ended = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a form
  }, [caseId, isTaker]);
}
