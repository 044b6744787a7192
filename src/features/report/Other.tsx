import type { Report } from "@contract/request/report";
import { useNow } from "@/clock";
import { goTo } from "@/routes";
import { sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/report";

interface OtherProps {
  id: string;
  one: Report["earlier"][number];
  busy?: boolean;
  onSame?(verdict: { is: "sameAs"; sameAsId: string; words: string }): Promise<void>;
}

/** Another report beside the one that is judged: to open, where it is ours to read, and to call the same. */
export function Other({ id, one, busy = false, onSame }: OtherProps) {
  const now = useNow();
  const { caseId, words: what, place, reportedAt, isOpen, mayBeSame } = one;
  const when = sayTime(reportedAt, now);
  return (
    <>
      {isOpen ? (
        <Card id={`report-${id}`} onPress={() => goTo("request", { caseId })}>
          {words.earlierOne(what, place, when)}
        </Card>
      ) : (
        <Card id={`report-${id}`}>{words.earlierElsewhere(when)}</Card>
      )}
      {onSame && mayBeSame && (
        <Button
          id={`same-as-${id}`}
          kind="quiet"
          busy={busy}
          onPress={() => void onSame({ is: "sameAs", sameAsId: caseId, words: "" })}
        >
          {words.sameAs}
        </Button>
      )}
    </>
  );
}
