import { Choice } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { Switch } from "@/ui/Switch";
import { words } from "@/words/caseDesk";
import { optionsOf } from "./options";
import type { EnterDraft } from "./useEntering";

interface BehalfFieldsProps {
  draft: EnterDraft;
  missing: string | undefined;
  onChange(part: Partial<EnterDraft>): void;
}

/** Asked for somebody else: for whom, and how they agreed. */
export function BehalfFields({ draft, missing, onChange }: BehalfFieldsProps) {
  return (
    <>
      <Switch
        id="enter-behalf"
        word={words.forOther}
        detail={draft.forOther ? words.forOtherOn : words.forOtherOff}
        on={draft.forOther}
        onChange={(forOther) => onChange({ forOther })}
      />
      {draft.forOther && (
        <>
          <Field
            id="behalf-name"
            label={words.behalfName}
            max={20}
            value={draft.behalfName}
            error={missing}
            onChange={(behalfName) => onChange({ behalfName })}
          />
          <Choice
            label={words.consent}
            options={optionsOf("consent", words.consents)}
            value={draft.consent}
            onChange={(consent) => onChange({ consent })}
          />
        </>
      )}
    </>
  );
}
