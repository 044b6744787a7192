import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import type { Unit } from "@contract/points/index";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { useNow } from "@/clock";
import { sayAmount, saySigned } from "@/features/points/amount";
import { inCommunity } from "@/features/session/inCommunity";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/points";

export default inCommunity(function StatementPage() {
  const now = useNow();
  const unit: Unit = useRouter().params.unit === "point" ? "point" : "minute";
  const paged = usePaged(
    (after) => call("points", "statement", { unit, after }),
    ({ entryId }) => entryId,
    [unit],
  );
  return (
    <Page title={words.titles[unit]}>
      <PagedList paged={paged} empty={<Empty>{words.none}</Empty>}>
        {(line, index) => (
          <Card key={line.entryId} id={`line-${index}`}>
            <Row
              left={
                <>
                  <View className="strong">{line.title || words.kinds[line.kind]}</View>
                  <View className="soft">
                    {words.kinds[line.kind]}，{sayTime(line.at, now)}
                  </View>
                </>
              }
              right={
                <>
                  <View className="strong">{saySigned(unit, line.amount)}</View>
                  <View className="soft">{words.after(sayAmount(unit, line.balanceAfter))}</View>
                </>
              }
            />
          </Card>
        )}
      </PagedList>
    </Page>
  );
});
