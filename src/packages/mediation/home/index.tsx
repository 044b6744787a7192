import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { MediationLine } from "@/features/mediation/MediationLine";
import { OralRecords } from "@/features/mediation/OralRecords";
import { OfferSwitch } from "@/features/mediation/OfferSwitch";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/mediation";

type Tab = "party" | "mediator" | "community";

function Mediations({ tab }: { tab: Tab }) {
  const paged = usePaged(
    (after) =>
      tab === "community"
        ? call("request", "openMediations", { after })
        : call("request", "myMediations", { as: tab, after }),
    ({ mediationId }) => mediationId,
    [tab],
  );
  return (
    <PagedList paged={paged} empty={<Empty>{words.none[tab]}</Empty>}>
      {(one, index) => <MediationLine key={one.mediationId} id={`mediation-${index}`} one={one} />}
    </PagedList>
  );
}

export default inCommunity(function MediationsPage() {
  const membership = useMembership();
  const isResident = holds(membership, "resident");
  const tabs: Tab[] = [
    ...(isResident ? (["party"] as const) : []),
    "mediator",
    ...(holds(membership, "communityManager") ? (["community"] as const) : []),
  ];
  const [tab, setTab] = useState<Tab>(tabs[0]!);
  const foot = isResident ? (
    <Button id="mediation-ask" onPress={() => goTo("askMediation")}>
      {words.askVerb}
    </Button>
  ) : undefined;
  return (
    <Page title={words.homeTitle} foot={foot}>
      <View className="soft">{words.homeHint}</View>
      <View className="spaced">
        <Choice
          label={words.which}
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({ value, word: words.tabs[value], id: `mediations-${value}` }))}
        />
      </View>
      <View className="spaced">
        {tab === "mediator" && isResident && <OfferSwitch />}
        {tab === "community" && <View className="soft">{words.communityHint}</View>}
        <Mediations key={tab} tab={tab} />
        {tab === "mediator" && <OralRecords />}
      </View>
      <Button id="see-mediation-figures" kind="quiet" onPress={() => goTo("mediationFigures")}>
        {words.seeFigures}
      </Button>
    </Page>
  );
});
