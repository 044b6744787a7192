import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { ImportCard } from "@/features/hotline/ImportCard";
import { inCommunity } from "@/features/session/inCommunity";
import { Card, Heading, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/hotline";

/** One file of the hotline, row by row what was not taken and why. */
export default inCommunity(function ImportReportPage() {
  const importId = useRouter().params.importId ?? "";
  const paged = usePaged(
    (after) => call("request", "importFaults", { importId, after }),
    ({ rowNo }) => String(rowNo),
    [importId],
  );
  const shown = paged.live.data?.import;
  return (
    <Page title={words.reportTitle}>
      {shown && <ImportCard id="import" item={shown} />}
      {shown && <Heading>{words.notTaken}</Heading>}
      <PagedList paged={paged} empty={<Empty>{words.noFaults}</Empty>}>
        {({ rowNo, field, fault }, index) => (
          <Card key={rowNo} id={`fault-${index}`} className="spaced">
            <Row
              left={<View className="strong">{words.row(rowNo)}</View>}
              right={field && <View className="soft">{words.fields[field]}</View>}
            />
            <View>{words.faults[fault]}</View>
          </Card>
        )}
      </PagedList>
    </Page>
  );
});
