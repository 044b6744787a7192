import { View } from "@tarojs/components";
import { call, type OutputOf } from "@/api/call";
import { useLive } from "@/api/useLive";
import { MyAsking } from "@/features/giving/MyAsking";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { sayMinutes } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Heading } from "@/ui/Card";
import { Figure } from "@/ui/Figure";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/giving";

type Pool = OutputOf<"points", "pool">;

function Published({ pool }: { pool: Pool }) {
  return (
    <>
      <Card>
        <View className="soft">{words.poolHeld}</View>
        <Figure id="pool-held">{sayMinutes(pool.heldMinutes)}</Figure>
        <View className="soft spaced">{words.poolYear(pool.year)}</View>
        <View>{words.poolIn(sayMinutes(pool.donatedMinutes))}</View>
        {pool.excessMinutes > 0 && <View>{words.poolExcess(sayMinutes(pool.excessMinutes))}</View>}
        <View>{words.poolOut(sayMinutes(pool.allocatedMinutes), pool.allocatedCount)}</View>
      </Card>
      {pool.mine && <MyAsking mine={pool.mine} />}
      <Heading>{words.orderHeading}</Heading>
      <Card id="pool-order">
        {pool.order.map((who, index) => (
          <View key={who}>{words.orderLine(index + 1, who)}</View>
        ))}
        <View className="soft spaced">{words.orderHint}</View>
      </Card>
    </>
  );
}

export default inCommunity(function PoolPage() {
  const live = useLive(() => call("points", "pool", {}), []);
  const mayAsk = live.data !== undefined && live.data.mine?.state !== "waiting";
  return (
    <Page title={words.poolTitle}>
      <Loaded live={live}>{(pool) => <Published pool={pool} />}</Loaded>
      <View className="spaced">
        <Button id="pool-donate" onPress={() => goTo("donate")}>
          {words.goDonate}
        </Button>
        {mayAsk && (
          <Button id="pool-ask" kind="quiet" onPress={() => goTo("askPool")}>
            {words.goAsk}
          </Button>
        )}
      </View>
    </Page>
  );
});
