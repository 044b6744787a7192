import { View } from "@tarojs/components";
import { FindNeighbour } from "@/features/branch/FindNeighbour";
import { holds, useMembership } from "@/features/session/session";
import { Choice } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { words } from "@/words/caseDesk";
import { optionsOf } from "./options";
import type { Asker } from "./useEntering";

interface WhoAskedProps {
  draft: Asker;
  missing: string | undefined;
  onChange(part: Partial<Asker>): void;
}

/** A member, or somebody who leaves a name and a number. Who may look neighbours up by name is the desk's people. */
export function WhoAsked({ draft, missing, onChange }: WhoAskedProps) {
  const mayFind = holds(useMembership(), "dispatcher", "communityManager");
  return (
    <View className="field">
      <View className="field-label">{words.who}</View>
      {mayFind && (
        <Choice
          label={words.who}
          options={optionsOf("who", words.whos)}
          value={draft.who}
          onChange={(who) => onChange({ who })}
        />
      )}
      {draft.who === "member" ? (
        <FindNeighbour chosen={draft.neighbour} onChoose={(neighbour) => onChange({ neighbour })} />
      ) : (
        <>
          <Field
            id="caller-name"
            label={words.callerName}
            max={20}
            value={draft.callerName}
            onChange={(callerName) => onChange({ callerName })}
          />
          <Field
            id="caller-phone"
            label={words.callerPhone}
            max={20}
            value={draft.callerPhone}
            onChange={(callerPhone) => onChange({ callerPhone })}
          />
        </>
      )}
      {missing !== undefined && <View className="field-error">{missing}</View>}
    </View>
  );
}
