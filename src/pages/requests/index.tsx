import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { OtherWays } from "@/features/mediation/OtherWays";
import { CaseLine } from "@/features/request/CaseLine";
import { MyCases } from "@/features/request/MyCases";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/cases";

const tabs = ["mine", "grid", "community"] as const;

type Tab = (typeof tabs)[number];

function PublicCases({ within }: { within: Exclude<Tab, "mine"> }) {
  const paged = usePaged(
    (after) => call("request", "near", { within, after }),
    ({ caseId }) => caseId,
    [within],
  );
  return (
    <PagedList paged={paged} empty={<Empty>{words.none[within]}</Empty>}>
      {(item, index) => (
        <CaseLine
          key={item.caseId}
          id={`case-${index}`}
          item={item}
          onPress={() => goTo("request", { caseId: item.caseId })}
        />
      )}
    </PagedList>
  );
}

export default inCommunity(function RequestsPage() {
  const [tab, setTab] = useState<Tab>("mine");
  const foot = (
    <Button id="request-new" onPress={() => goTo("newRequest")}>
      {words.newOne}
    </Button>
  );
  return (
    <Page title={words.title} tab="requests" foot={foot}>
      <Choice
        label={words.which}
        value={tab}
        onChange={setTab}
        options={tabs.map((value) => ({ value, word: words.tabs[value], id: `cases-${value}` }))}
      />
      <View className="spaced">{tab === "mine" ? <MyCases /> : <PublicCases key={tab} within={tab} />}</View>
      {tab === "mine" && <OtherWays />}
      {tab === "community" && (
        <Button id="to-figures" kind="quiet" onPress={() => goTo("figures")}>
          {words.toFigures}
        </Button>
      )}
    </Page>
  );
});
