import { EnterLink } from "@/features/caseDesk/EnterLink";
import { TriageDesk } from "@/features/caseDesk/TriageDesk";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { Page } from "@/ui/Page";
import { words } from "@/words/caseDesk";
import "../style.scss";

export default inCommunity(function DeskPage() {
  const mayEnter = holds(useMembership(), "dispatcher", "communityManager");
  return (
    <Page title={words.deskTitle} className="case-desk">
      {mayEnter && <EnterLink />}
      <TriageDesk />
    </Page>
  );
});
