import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { DayCard } from "@/features/advice/DayCard";
import { PublishForm } from "@/features/advice/PublishForm";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { dayOf, nextDays } from "@/time";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/advice";

const DAYS = 7;
const DAY_MS = 86_400_000;

/** From yesterday on: what was advised may be told the day after. */
const daysFrom = (now: number) => [
  ...nextDays(now - DAY_MS, 1).map((one) => ({ ...one, word: words.yesterday })),
  ...nextDays(now, DAYS),
];

export default inCommunity(function AdviceDayPage() {
  const now = useNow();
  const isDesk = holds(useMembership(), "dispatcher", "communityManager");
  const [day, setDay] = useState(() => dayOf(now));
  const [publishing, setPublishing] = useState(false);
  const live = useLive(() => call("request", "adviceDay", { day }), [day]);
  const foot =
    isDesk && !publishing ? (
      <Button id="advice-publish" onPress={() => setPublishing(true)}>
        {words.publish}
      </Button>
    ) : undefined;
  return (
    <Page title={words.dayTitle} foot={foot}>
      {publishing && <PublishForm onClose={() => setPublishing(false)} />}
      <View className="soft">{words.dayHint}</View>
      <View className="spaced">
        <Choice
          label={words.whichDay}
          value={day}
          onChange={setDay}
          options={daysFrom(now).map((one, index) => ({
            ...{ value: one.day, word: one.word, detail: one.detail, id: `advice-day-${index}` },
          }))}
        />
      </View>
      <View className="spaced">
        <Loaded live={live}>
          {({ items }) => (
            <>
              {items.length === 0 && <Empty>{words.noSlots}</Empty>}
              {items.map((slot, index) => (
                <DayCard key={slot.slotId} slot={slot} index={index} />
              ))}
            </>
          )}
        </Loaded>
      </View>
    </Page>
  );
});
