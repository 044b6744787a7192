import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { useNow } from "@/clock";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { goTo } from "@/routes";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/report";

export default inCommunity(function ReportsPage() {
  const now = useNow();
  const which = holds(useMembership(), "gridWorker", "dispatcher", "communityManager") ? "waiting" : "appealed";
  const paged = usePaged(
    (after) => call("request", "reports", { which, after }),
    ({ caseId }) => caseId,
    [which],
  );
  return (
    <Page title={words.listTitle}>
      <PagedList paged={paged} empty={<Empty>{words.none}</Empty>}>
        {(one, index) => (
          <Card key={one.caseId} id={`report-${index}`} onPress={() => goTo("caseWork", { caseId: one.caseId })}>
            <Row
              left={
                <>
                  <View className="strong">{one.words}</View>
                  <View className="soft">{one.place}</View>
                  <View className="soft">{sayTime(one.reportedAt, now)}</View>
                </>
              }
              right={one.isFlagged ? <Chip tone="mind">{words.seenBefore}</Chip> : undefined}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  );
});
