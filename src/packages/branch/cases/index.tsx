import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { CaseWaiting } from "@/features/branch/CaseWaiting";
import { inCommunity } from "@/features/session/inCommunity";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/branch";

export default inCommunity(function CasesPage() {
  const paged = usePaged(
    (after) => call("request", "queue", { after }),
    ({ caseId }) => caseId,
    [],
  );
  return (
    <Page title={words.casesTitle}>
      <PagedList paged={paged} empty={<Empty>{words.noCases}</Empty>}>
        {(item, index) => <CaseWaiting key={item.caseId} item={item} index={index} />}
      </PagedList>
    </Page>
  );
});
