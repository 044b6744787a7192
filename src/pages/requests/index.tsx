import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { CaseLine } from "@/features/request/CaseLine";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/request";

export default inCommunity(function RequestsPage() {
  const paged = usePaged(
    (after) => call("request", "mine", { after }),
    ({ caseId }) => caseId,
    [],
  );
  const foot = (
    <Button id="request-new" onPress={() => goTo("newRequest")}>
      {words.newOne}
    </Button>
  );
  return (
    <Page title={words.title} tab="requests" foot={foot}>
      <PagedList paged={paged} empty={<Empty>{words.none}</Empty>}>
        {(item, index) => (
          <CaseLine
            key={item.caseId}
            id={`case-${index}`}
            item={item}
            onPress={() => goTo("request", { caseId: item.caseId })}
          />
        )}
      </PagedList>
    </Page>
  );
});
