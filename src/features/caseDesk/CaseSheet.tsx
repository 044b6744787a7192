import { View } from "@tarojs/components";
import { useEffect } from "react";
import type { Case } from "@contract/request/case";
import { ProposeButton } from "@/features/mediation/ProposeButton";
import { isReportable } from "@/features/report/kinds";
import { ReportPart } from "@/features/report/ReportPart";
import { CaseCard } from "@/features/request/CaseCard";
import { Clocks } from "@/features/request/Clocks";
import { Fixes } from "@/features/request/Fixes";
import { isAtWork } from "@/features/request/look";
import { Timeline } from "@/features/request/Timeline";
import { Whistles } from "@/features/request/Whistles";
import { Button } from "@/ui/Button";
import { More } from "@/ui/Fold";
import { toast } from "@/ui/Toast";
import { words } from "@/words/caseDesk";
import { Askers } from "./Askers";
import { Callers } from "./Callers";
import { CaseForm } from "./CaseForm";
import { Merged } from "./Merged";
import { type CaseVerb, leadOf, restOf } from "./verbs";

interface CaseSheetProps {
  item: Case;
  /** The form that is open over the case. */
  asking: CaseVerb | undefined;
  onAsk(verb: CaseVerb | undefined): void;
  /** Whether the main button stands here and not at the foot of the page. */
  withLead?: boolean;
}

const PATIENCE_MS = 1_500;

/** A case as those who work on it see it: what may be done, and all that is known. */
export function CaseSheet({ item, asking, onAsk, withLead }: CaseSheetProps) {
  const lead = leadOf(item);
  // What has moved on since is not asked for any more; what one's own last step allows is on its way.
  const isStill = asking !== undefined && (asking === lead || restOf(item).includes(asking));
  useEffect(() => {
    if (asking === undefined || isStill) return;
    const timer = setTimeout(() => {
      toast(words.keyIdle);
      onAsk(undefined);
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [asking, isStill, onAsk]);
  return (
    <>
      {isStill ? (
        <CaseForm
          key={`${item.caseId}-${asking}`}
          verb={asking}
          item={item}
          onDone={(said) => {
            toast(said);
            onAsk(undefined);
          }}
          onClose={() => onAsk(undefined)}
        />
      ) : (
        withLead &&
        lead && (
          <View className="lead">
            <LeadButton lead={lead} onAsk={onAsk} />
          </View>
        )
      )}
      <CaseCard item={item} />
      {isReportable(item.kind) && <ReportPart caseId={item.caseId} />}
      {item.kind === "dispute" && item.allowedActions.includes("merge") && <ProposeButton caseId={item.caseId} />}
      {!isStill && <RestOfVerbs item={item} hasLead={lead !== undefined} onAsk={onAsk} />}
      <Askers askers={item.askers} />
      <Callers item={item} />
      <Whistles item={item} />
      <Merged item={item} />
      <Clocks item={item} />
      {item.fixes && <Fixes fixes={item.fixes} isOpen={isAtWork(item.state)} />}
      <Timeline item={item} />
    </>
  );
}

/** The one main button. */
export function LeadButton({ lead, onAsk }: { lead: CaseVerb; onAsk(verb: CaseVerb): void }) {
  return (
    <Button id={`verb-${lead}`} onPress={() => onAsk(lead)}>
      {words.verbs[lead]}
    </Button>
  );
}

function RestOfVerbs({ item, hasLead, onAsk }: { item: Case; hasLead: boolean; onAsk(verb: CaseVerb): void }) {
  const all = restOf(item);
  const isFirst = (verb: CaseVerb) => verb === "contact" && isToContact(item);
  const verbs = all.filter((verb) => !isFirst(verb));
  if (all.length === 0) return hasLead ? null : <View className="note soft-wait">{words.nothingToDo}</View>;
  return (
    <>
      {all.some(isFirst) && (
        <View className="spaced">
          <Button id="verb-contact" kind="quiet" onPress={() => onAsk("contact")}>
            {words.verbs.contact}
          </Button>
        </View>
      )}
      {verbs.length > 0 && (
        <More id="case-more">
          {verbs.map((verb) => (
            <Button key={verb} id={`verb-${verb}`} kind="quiet" onPress={() => onAsk(verb)}>
              {words.verbs[verb]}
            </Button>
          ))}
        </More>
      )}
    </>
  );
}

/** The first word to whoever asked is still to come: it is not folded away. */
const isToContact = ({ clocks }: Case) => clocks.some(({ clock, isOver }) => clock === "contact" && !isOver);
