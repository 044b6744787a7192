import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/reward";

export default inCommunity(function RewardsPage() {
  const paged = usePaged(
    (after) => call("reward", "list", { after }),
    ({ rewardId }) => rewardId,
    [],
  );
  const points = paged.live.data?.points ?? 0;
  return (
    <Page title={words.title}>
      {paged.live.data && (
        <View id="rewards-points" className="title">
          {words.have(points)}
        </View>
      )}
      <PagedList paged={paged} empty={<Empty>{words.none}</Empty>}>
        {(reward, index) => {
          const short = reward.pricePoints - points;
          return (
            <Card key={reward.rewardId} className="spaced">
              <Row
                left={<View className="strong">{reward.name}</View>}
                right={<Chip tone="go">{words.price(reward.pricePoints)}</Chip>}
              />
              <View className="block">{reward.summary}</View>
              <View className="soft">
                {reward.shopName}，{words.left(reward.stockLeft)}
              </View>
              <View className="spaced">
                <Button
                  id={`redeem-${index}`}
                  disabled={short > 0 || reward.stockLeft === 0}
                  onPress={() => goTo("redeem", { rewardId: reward.rewardId })}
                >
                  {reward.stockLeft === 0 ? words.left(0) : short > 0 ? words.short(short) : words.redeem}
                </Button>
              </View>
            </Card>
          );
        }}
      </PagedList>
    </Page>
  );
});
