import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { RosterDialog } from "@/features/caseDesk/RosterDialog";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { nextDays } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/caseDesk";

const DAYS = 14;

/** Who leads which day: whom an urgent case wakes. */
export default inCommunity(function RosterPage() {
  const days = nextDays(useNow(), DAYS);
  const maySet = holds(useMembership(), "communityManager");
  const live = useLive(() => call("request", "roster", {}), []);
  const [day, setDay] = useState<string>();
  return (
    <Page title={words.rosterTitle}>
      <View className="soft">{words.rosterHint}</View>
      <Loaded live={live}>
        {({ items, leaders }) => (
          <>
            <Card className="lines spaced">
              {days.map((one, index) => {
                const leader = items.find((line) => line.day === one.day);
                return (
                  <Row
                    key={one.day}
                    left={
                      <>
                        <View className={leader ? "strong" : "soft"}>{leader?.name ?? words.nobody}</View>
                        <View className="soft">
                          {one.word} {one.detail}
                        </View>
                      </>
                    }
                    right={
                      maySet && (
                        <Button id={`roster-${index}`} kind="quiet" onPress={() => setDay(one.day)}>
                          {leader ? words.change : words.setOne}
                        </Button>
                      )
                    }
                  />
                );
              })}
            </Card>
            {day !== undefined && (
              <RosterDialog
                day={day}
                leaders={leaders}
                own={items.find((line) => line.day === day)?.memberId}
                onClose={() => setDay(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
});
