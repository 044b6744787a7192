import { useState } from "react";
import { type InputOf, call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { usePaged } from "@/api/usePaged";
import { CaseList } from "@/features/caseDesk/CaseList";
import { countedOptionsOf } from "@/features/caseDesk/options";
import { EnterLink } from "@/features/caseDesk/EnterLink";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { goTo } from "@/routes";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { words } from "@/words/caseDesk";
import "../style.scss";

type Pile = InputOf<"request", "queue">["which"];

export default inCommunity(function QueuePage() {
  const membership = useMembership();
  const ofGrid = holds(membership, "gridWorker");
  const ofDuty = holds(membership, "dutyHolder");
  const [which, setWhich] = useState<Pile>(ofGrid ? "new" : "mine");
  const paged = usePaged(
    (after) => call("request", "queue", { which, after }),
    ({ caseId }) => caseId,
    [which],
  );
  const counts = useLive(() => call("request", "queueCounts", {}), []);
  // New cases are of a grid; only departments are called.
  const options = countedOptionsOf("queue-tab", words.queueTabs, counts.data).filter(
    ({ value }) => (value !== "new" || ofGrid) && (value !== "called" || ofDuty),
  );
  return (
    <Page title={words.queueTitle}>
      {ofGrid && <EnterLink />}
      <Choice label={words.queueTitle} options={options} value={which} onChange={setWhich} />
      <CaseList paged={paged} empty={words.queueEmpty[which]} onOpen={(caseId) => goTo("caseWork", { caseId })} />
    </Page>
  );
});
