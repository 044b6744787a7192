import { View } from "@tarojs/components";
import type { CaseKind, Consent } from "@contract/request/life";
import { Choice } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { Fold } from "@/ui/Fold";
import { Switch } from "@/ui/Switch";
import { words } from "@/words/newRequest";
import { words as life } from "@/words/request";
import type { Missing, Report } from "./useReport";

const consents = Object.keys(life.consents) as Consent[];

interface MorePartProps {
  report: Report;
  kind: CaseKind | undefined;
  isPublic: boolean;
  missing: Missing;
  set(part: Partial<Report>): void;
}

/** Who may see it, who is not to know it was me, and whom it is for. */
export function MorePart({ report, kind, isPublic, missing, set }: MorePartProps) {
  return (
    <>
      <View className="spaced">
        <Switch
          id="request-urgent"
          word={words.urgent}
          detail={report.isUrgent ? words.urgentOn : words.urgentOff}
          on={report.isUrgent}
          onChange={(isUrgent) => set({ isUrgent })}
        />
        {kind !== undefined && (
          <Switch
            id="request-public"
            word={words.public}
            detail={isPublic ? words.publicOn : words.publicOff}
            on={isPublic}
            onChange={(next) => set({ isPublic: next })}
          />
        )}
      </View>
      <Fold id="request-more" word={words.more}>
        <Switch
          id="request-anonymous"
          word={words.anonymous}
          detail={report.isAnonymous ? words.anonymousOn : words.anonymousOff}
          on={report.isAnonymous}
          onChange={(isAnonymous) => set({ isAnonymous })}
        />
        <Switch
          id="request-behalf"
          word={words.behalf}
          detail={report.forAnother ? words.behalfOn : words.behalfOff}
          on={report.forAnother}
          onChange={(forAnother) => set({ forAnother })}
        />
        {report.forAnother && (
          <>
            <Field
              id="behalf-name"
              label={words.behalfName}
              max={20}
              value={report.behalfName}
              error={missing.behalfName}
              onChange={(behalfName) => set({ behalfName })}
            />
            <View className="field">
              <View className="field-label">{words.consent}</View>
              <Choice
                label={words.consent}
                value={report.consent}
                onChange={(consent) => set({ consent })}
                options={consents.map((consent) => ({
                  value: consent,
                  word: life.consents[consent],
                  id: `consent-${consent}`,
                }))}
              />
              {missing.consent !== undefined && <View className="field-error">{missing.consent}</View>}
            </View>
          </>
        )}
      </Fold>
    </>
  );
}
