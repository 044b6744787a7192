import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { CorrectionFacts } from "@/features/audit/CorrectionFacts";
import { sayAmount } from "@/features/points/amount";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { Card, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/audit";
import { words as points } from "@/words/points";

export default inCommunity(function CorrectionsPage() {
  const paged = usePaged(
    (after) => call("audit", "corrections", { after }),
    ({ correctionId }) => correctionId,
    [],
  );
  return (
    <Page title={words.correctionsTitle}>
      <PagedList paged={paged} empty={<Empty>{words.noCorrections}</Empty>}>
        {(correction, index) => {
          const { correctionId, entryId, title, kind, unit, amount } = correction;
          return (
            <Card key={correctionId} id={`correction-${index}`} onPress={() => goTo("auditEntry", { entryId })}>
              <Row
                left={<View className="strong">{title || points.kinds[kind]}</View>}
                right={<View className="strong">{sayAmount(unit, amount)}</View>}
              />
              <CorrectionFacts correction={correction} />
            </Card>
          );
        }}
      </PagedList>
    </Page>
  );
});
