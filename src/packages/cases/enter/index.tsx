import { EnterForm } from "@/features/caseDesk/EnterForm";
import { inCommunity } from "@/features/session/inCommunity";
import { Page } from "@/ui/Page";
import { words } from "@/words/caseDesk";
import "../style.scss";

export default inCommunity(function EnterPage() {
  return (
    <Page title={words.enterTitle}>
      <EnterForm />
    </Page>
  );
});
