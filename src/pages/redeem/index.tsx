import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { findReward } from "@/features/reward/findReward";
import { inCommunity } from "@/features/session/inCommunity";
import { goOn } from "@/routes";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, Loaded, Refusal } from "@/ui/states";
import { words } from "@/words/reward";

export default inCommunity(function RedeemPage() {
  const rewardId = useRouter().params.rewardId ?? "";
  const live = useLive(() => findReward(rewardId), [rewardId]);
  const redeem = useAction("reward", "redeem");
  const submit = async () => {
    const answer = await redeem.run({ rewardId });
    if (!answer) return;
    goOn("voucher", { voucherId: answer.voucher.voucherId });
  };
  return (
    <Page title={words.redeemTitle}>
      <Loaded live={live}>
        {({ reward, points }) =>
          reward ? (
            <>
              <Card>
                <View className="title">{reward.name}</View>
                <View className="block">{reward.summary}</View>
                <View className="facts">
                  <View className="soft">{words.takeAt}</View>
                  <View className="strong">{reward.shopName}</View>
                  <View>{reward.shopAddress}</View>
                </View>
                <View className="note soft-go">{words.willCost(reward.pricePoints, points - reward.pricePoints)}</View>
              </Card>
              <Refusal error={redeem.error} />
              <View className="spaced">
                <Button id="redeem-submit" busy={redeem.busy} onPress={() => void submit()}>
                  {words.confirm(reward.pricePoints)}
                </Button>
              </View>
            </>
          ) : (
            <Empty>{words.gone}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
});
