import { View } from "@tarojs/components";
import type { Suspension } from "@contract/audit/account";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { useNow } from "@/clock";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/audit";

function SuspensionCard({ suspension, index }: { suspension: Suspension; index: number }) {
  const now = useNow();
  const { account, reason, suspendedByName, suspendedAt, lift } = suspension;
  return (
    <Card id={`suspension-${index}`} onPress={() => goTo("auditAccount", { accountId: account.accountId })}>
      <Row
        left={<View className="strong">{words.account(account)}</View>}
        right={lift ? undefined : <Chip tone="stop">{words.stopped}</Chip>}
      />
      <View className="block">{reason}</View>
      <View className="soft">{words.suspendedBy(suspendedByName, sayTime(suspendedAt, now))}</View>
      {lift && (
        <>
          <View className="block spaced">{lift.reason}</View>
          <View className="soft">{words.liftedBy(lift.byName, sayTime(lift.at, now))}</View>
        </>
      )}
    </Card>
  );
}

export default inCommunity(function SuspensionsPage() {
  const paged = usePaged(
    (after) => call("audit", "suspensions", { after }),
    ({ suspensionId }) => suspensionId,
    [],
  );
  return (
    <Page title={words.suspensionsTitle}>
      <PagedList paged={paged} empty={<Empty>{words.noSuspensions}</Empty>}>
        {(suspension, index) => <SuspensionCard key={suspension.suspensionId} suspension={suspension} index={index} />}
      </PagedList>
    </Page>
  );
});
