import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { MonthChoice } from "@/features/figures/MonthChoice";
import { Rates } from "@/features/figures/Rates";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { goTo } from "@/routes";
import { dayOf } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Fold } from "@/ui/Fold";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/figures";
import "../style.scss";

export default inCommunity(function FiguresPage() {
  const membership = useMembership();
  const now = useNow();
  const [month, setMonth] = useState(() => dayOf(now).slice(0, 7));
  const [areaId, setAreaId] = useState(membership.communityId);
  const live = useLive(() => call("request", "figures", { areaId, month }), [areaId, month]);
  const isHere = areaId === membership.communityId;
  const mayStudy = holds(membership, "dispatcher", "communityManager", "streetManager", "districtManager");
  return (
    <Page title={words.title}>
      <MonthChoice {...{ now, month }} onChange={setMonth} />
      <View className="spaced">
        <Loaded live={live}>
          {({ name, aboveId, parts, unplaced, whole }) =>
            whole.submitted === 0 ? (
              <Empty>{words.none}</Empty>
            ) : (
              <>
                <Card id="figures-whole">
                  <View className="title">{words.whole(name)}</View>
                  <Rates {...{ areaId, month }} counts={whole} elsewhere={isHere ? undefined : name} />
                </Card>
                {aboveId && (
                  <View className="spaced">
                    <Button id="figures-above" kind="quiet" onPress={() => setAreaId(aboveId)}>
                      {words.above}
                    </Button>
                  </View>
                )}
                {!isHere && (
                  <View className="spaced">
                    <Button id="figures-own" kind="quiet" onPress={() => setAreaId(membership.communityId)}>
                      {words.own}
                    </Button>
                  </View>
                )}
                {parts
                  .filter((part) => part.counts.submitted > 0)
                  .map((part) => (
                    <Card key={part.areaId}>
                      <Fold id={`part-${part.areaId}`} word={part.name}>
                        <Rates
                          areaId={part.areaId}
                          month={month}
                          counts={part.counts}
                          elsewhere={isHere || part.areaId === membership.communityId ? undefined : part.name}
                        />
                      </Fold>
                    </Card>
                  ))}
                {unplaced && unplaced.submitted > 0 && (
                  <Card>
                    <Fold id="part-unplaced" word={words.unplaced}>
                      <Rates
                        {...{ areaId, month }}
                        counts={unplaced}
                        elsewhere={isHere ? undefined : name}
                        isUnplaced
                      />
                    </Fold>
                  </Card>
                )}
                <View className="soft spaced">{words.belongs}</View>
              </>
            )
          }
        </Loaded>
      </View>
      {mayStudy && (
        <View className="spaced">
          <Button id="to-study" kind="quiet" onPress={() => goTo("study", { month })}>
            {words.toStudy}
          </Button>
        </View>
      )}
    </Page>
  );
});
