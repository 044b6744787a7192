import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useAsked } from "@/api/useAsked";
import { inCommunity } from "@/features/session/inCommunity";
import { Card, Heading, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/mediation";

export default inCommunity(function MediationFiguresPage() {
  const live = useAsked(() => call("request", "mediationFigures", {}), []);
  return (
    <Page title={words.figuresTitle}>
      <View className="soft">{words.figuresHint}</View>
      <Loaded live={live}>
        {({ quarters }) => (
          <>
            {quarters.map(({ quarter, asked, ended, agreed, oral, rungs }, index) => (
              <View key={quarter}>
                <Heading>{quarter}</Heading>
                <Card id={`quarter-${index}`}>
                  <View className="strong">{words.askedCount(asked)}</View>
                  <View className="soft">
                    {words.endedCount(ended)} {words.success(agreed, ended)}
                  </View>
                  {oral !== null && oral > 0 && <View className="soft">{words.oralCount(oral)}</View>}
                  {ended !== 0 &&
                    rungs.map((one) => (
                      <Row
                        key={one.rung}
                        left={words.at(words.rungs[one.rung])}
                        right={
                          <View className="soft">
                            {words.endedCount(one.ended)} {words.success(one.agreed, one.ended)}
                          </View>
                        }
                      />
                    ))}
                </Card>
              </View>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
});
