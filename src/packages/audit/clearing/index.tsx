import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { now, useNow } from "@/clock";
import { ClearingCard } from "@/features/clearing/ClearingCard";
import { OpenAnother } from "@/features/clearing/OpenAnother";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { dayOf, monthAfter, sayMonth } from "@/time";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/clearing";

// WeChat's style sheets know no printing.
if (process.env.TARO_ENV === "h5") void import("@/ui/styles/print.scss");

const monthOf = (instant: number) => dayOf(instant).slice(0, 7);

function Buttons({ month, onMonth }: { month: string; onMonth(month: string): void }) {
  const latest = monthOf(useNow());
  return (
    <View className="quiet-links not-printed">
      <Button id="month-earlier" kind="quiet" onPress={() => onMonth(monthAfter(month, -1))}>
        {words.earlier}
      </Button>
      <Button id="month-later" kind="quiet" disabled={month >= latest} onPress={() => onMonth(monthAfter(month, 1))}>
        {words.later}
      </Button>
      {process.env.TARO_ENV === "h5" && (
        <Button id="clearing-print" kind="quiet" onPress={() => window.print()}>
          {words.print}
        </Button>
      )}
    </View>
  );
}

export default inCommunity(function ClearingPage() {
  const membership = useMembership();
  const mayChange = holds(membership, "streetManager");
  // The last month that can have been closed.
  const [month, setMonth] = useState(() => monthAfter(monthOf(now()), -1));
  const said = sayMonth(month, useNow());
  const live = useLive(() => call("points", "clearing", { month }), [month]);
  return (
    <Page title={words.title} className="printing">
      <View className="soft not-printed">{words.hint}</View>
      <View id="clearing-month" className="strong spaced">
        {words.between(membership.name, said)}
      </View>
      <Buttons month={month} onMonth={setMonth} />
      <Loaded live={live}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{words.empty}</Empty>}
            {items.map((clearing, index) => (
              <ClearingCard key={clearing.communityId} {...{ clearing, index, mayChange }} month={said} />
            ))}
            {mayChange && <OpenAnother openIds={items.map(({ communityId }) => communityId)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
});
