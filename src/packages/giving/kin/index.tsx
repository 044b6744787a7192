import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { EnterCode } from "@/features/giving/EnterCode";
import { KinCard } from "@/features/giving/KinCard";
import { ShowCode } from "@/features/giving/ShowCode";
import { inCommunity } from "@/features/session/inCommunity";
import { Heading } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/giving";

const ways = ["show", "enter"] as const;

export default inCommunity(function KinPage() {
  const live = useLive(() => call("member", "kin", {}), []);
  const [way, setWay] = useState<(typeof ways)[number]>("show");
  return (
    <Page title={words.kinTitle}>
      <View className="soft">{words.kinHint}</View>
      <Loaded live={live}>
        {({ items, code }) => (
          <>
            <View className="spaced">
              {items.length === 0 && <Empty>{words.noKin}</Empty>}
              {items.map((kin, index) => (
                <KinCard key={kin.memberId} kin={kin} index={index} />
              ))}
            </View>
            <Heading>{words.linkHeading}</Heading>
            <Choice
              label={words.linkHeading}
              value={way}
              onChange={setWay}
              options={ways.map((one) => ({ value: one, word: words.linkWays[one], id: `kin-way-${one}` }))}
            />
            <View className="spaced">{way === "show" ? <ShowCode code={code} /> : <EnterCode />}</View>
          </>
        )}
      </Loaded>
    </Page>
  );
});
