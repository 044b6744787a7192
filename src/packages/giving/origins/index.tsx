import { View } from "@tarojs/components";
import type { Origin } from "@contract/points/index";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { inCommunity } from "@/features/session/inCommunity";
import { sayMinutes } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Figure } from "@/ui/Figure";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/giving";
import { words as points } from "@/words/points";

function Origins({ items, direction }: { items: Origin[]; direction: Origin["direction"] }) {
  const shown = items.filter((one) => one.direction === direction);
  if (shown.length === 0) return null;
  return (
    <>
      <Heading>{direction === "in" ? words.inHeading : words.outHeading}</Heading>
      <Card className="lines">
        {shown.map(({ kind, title, otherName, amountMinutes, count }, index) => (
          <Row
            key={index}
            left={
              <>
                <View className="strong">{words.originOf(points.kinds[kind], title, otherName)}</View>
                <View className="soft">
                  {title !== "" && `${points.kinds[kind]}，`}
                  {words.times(count)}
                </View>
              </>
            }
            right={<View className="strong">{sayMinutes(amountMinutes)}</View>}
          />
        ))}
      </Card>
    </>
  );
}

export default inCommunity(function OriginsPage() {
  const live = useLive(() => call("points", "origins", {}), []);
  return (
    <Page title={words.originsTitle}>
      <Loaded live={live}>
        {({ inMinutes, outMinutes, items, hasMore }) =>
          items.length === 0 ? (
            <Empty>{words.noOrigins}</Empty>
          ) : (
            <>
              <View className="figures">
                <Card>
                  <View className="soft">{words.cameIn}</View>
                  <Figure id="origins-in">{sayMinutes(inMinutes)}</Figure>
                </Card>
                <Card>
                  <View className="soft">{words.wentOut}</View>
                  <Figure id="origins-out">{sayMinutes(outMinutes)}</Figure>
                </Card>
              </View>
              <Origins items={items} direction="in" />
              <Origins items={items} direction="out" />
              {hasMore && <View className="soft spaced">{words.andMore}</View>}
            </>
          )
        }
      </Loaded>
    </Page>
  );
});
