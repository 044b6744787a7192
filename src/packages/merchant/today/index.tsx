import { View } from "@tarojs/components";
import { call, type OutputOf } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { inCommunity } from "@/features/session/inCommunity";
import { goOn } from "@/routes";
import { sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/merchant";

const goVerify = (
  <Button id="today-verify" onPress={() => goOn("verify")}>
    {words.goVerify}
  </Button>
);

function Today({ shopName, items, totalPoints }: OutputOf<"reward", "today">) {
  const now = useNow();
  return (
    <>
      <View className="title">{shopName}</View>
      <View className="soft spaced">{words.todaySum}</View>
      <View id="today-total">
        <View className="figure">{words.vouchers(items.length)}</View>
        <View>{words.total(totalPoints)}</View>
      </View>
      {items.length === 0 && <Empty action={goVerify}>{words.none}</Empty>}
      <View className="spaced">
        {items.map((voucher, index) => (
          <Card key={voucher.voucherId} id={`today-${index}`}>
            <Row
              left={
                <>
                  <View className="strong">{voucher.rewardName}</View>
                  <View className="soft">{sayTime(voucher.verifiedAt, now)}</View>
                </>
              }
              right={<View className="strong">{words.points(voucher.pricePoints)}</View>}
            />
          </Card>
        ))}
      </View>
    </>
  );
}

export default inCommunity(function TodayPage() {
  const live = useLive(() => call("reward", "today", {}), []);
  return (
    <Page title={words.todayTitle}>
      <Loaded live={live}>{(today) => <Today {...today} />}</Loaded>
    </Page>
  );
});
