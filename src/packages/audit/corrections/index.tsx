import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { CorrectionFacts } from "@/features/audit/CorrectionFacts";
import { sayAmount } from "@/features/points/amount";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { goTo } from "@/routes";
import { Card, Row } from "@/ui/Card";
import { LinkCard } from "@/ui/LinkCard";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/audit";

export default inCommunity(function CorrectionsPage() {
  // Whoever finds neighbours by name; an auditor comes by the accounts.
  const mayFind = holds(useMembership(), "dispatcher", "communityManager");
  const paged = usePaged(
    (after) => call("audit", "corrections", { after }),
    ({ correctionId }) => correctionId,
    [],
  );
  return (
    <Page title={words.correctionsTitle}>
      {mayFind && (
        <LinkCard
          id="find-order"
          word={words.findOrder}
          hint={words.findOrderHint}
          onPress={() => goTo("paidOrders")}
        />
      )}
      <PagedList paged={paged} empty={<Empty>{words.noCorrections}</Empty>}>
        {(correction, index) => {
          const { correctionId, entryId, title, kind, unit, amount } = correction;
          return (
            <Card key={correctionId} id={`correction-${index}`} onPress={() => goTo("auditEntry", { entryId })}>
              <Row
                left={<View className="strong">{title || words.entryKinds[kind]}</View>}
                right={<View className="strong">{sayAmount(unit, amount)}</View>}
              />
              <View className="spaced">
                <CorrectionFacts correction={correction} />
              </View>
            </Card>
          );
        }}
      </PagedList>
    </Page>
  );
});
