import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { TimeLinks } from "@/features/points/TimeLinks";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { sayDate, sayMinutes } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Figure } from "@/ui/Figure";
import { Page } from "@/ui/Page";
import { Press } from "@/ui/Press";
import { Loaded } from "@/ui/states";
import { words } from "@/words/points";

export default inCommunity(function PointsPage() {
  const balances = useLive(() => call("points", "balances", {}), []);
  return (
    <Page title={words.title} tab="points">
      <Loaded live={balances}>
        {({ minutes, points }) => (
          <>
            <View className="figures">
              <Card>
                <View className="soft">{words.minutes}</View>
                <Figure id="minutes-available">{sayMinutes(minutes.available)}</Figure>
                {minutes.held > 0 && <View className="soft">{words.held(sayMinutes(minutes.held))}</View>}
                <Press
                  id="see-minutes"
                  role="link"
                  className="link"
                  onPress={() => goTo("statement", { unit: "minute" })}
                >
                  {words.seeMinutes}
                  <View className="chevron" />
                </Press>
              </Card>
              <Card>
                <View className="soft">{words.points}</View>
                <Figure id="points-balance">{String(points.balance)}</Figure>
                <Press
                  id="see-points"
                  role="link"
                  className="link"
                  onPress={() => goTo("statement", { unit: "point" })}
                >
                  {words.seePoints}
                  <View className="chevron" />
                </Press>
              </Card>
            </View>
            {points.owed > 0 && <View className="note soft-info">{words.owed(points.owed)}</View>}
            <View id="next-expiry" className={`note ${points.expiringPoints > 0 ? "soft-mind" : "soft-wait"}`}>
              {points.nextExpiry
                ? (points.expiringPoints > 0 ? words.lapsing : words.expires)(
                    points.nextExpiry.amountPoints,
                    sayDate(points.nextExpiry.lastDay),
                  )
                : words.noExpiry}
            </View>
          </>
        )}
      </Loaded>
      <Card id="go-rewards" onPress={() => goTo("rewards")}>
        <Row left={<View className="strong">{words.rewards}</View>} right={<View className="chevron" />} />
      </Card>
      <Card id="go-vouchers" onPress={() => goTo("vouchers")}>
        <Row left={<View className="strong">{words.vouchers}</View>} right={<View className="chevron" />} />
      </Card>
      <Card id="go-passbook" onPress={() => goTo("passbook")}>
        <Row
          left={
            <>
              <View className="strong">{words.passbook}</View>
              <View className="soft">{words.passbookHint}</View>
            </>
          }
          right={<View className="chevron" />}
        />
      </Card>
      <TimeLinks />
    </Page>
  );
});
