import Taro, { useRouter } from "@tarojs/taro";
import { useCallback, useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { CaseSheet, LeadButton } from "@/features/caseDesk/CaseSheet";
import { type CaseVerb, leadOf } from "@/features/caseDesk/verbs";
import { inCommunity } from "@/features/session/inCommunity";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/caseDesk";
import "../style.scss";

export default inCommunity(function WorkPage() {
  const { caseId = "", verb } = useRouter().params;
  const live = useLive(() => call("request", "get", { caseId }), [caseId]);
  const [asking, setAsking] = useState(verb as CaseVerb | undefined);
  const ask = useCallback((next: CaseVerb | undefined) => {
    setAsking(next);
    if (next) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, []);
  const lead = live.data && leadOf(live.data.case);
  return (
    <Page title={words.workTitle} foot={lead && !asking ? <LeadButton lead={lead} onAsk={ask} /> : undefined}>
      <Loaded live={live}>{({ case: item }) => <CaseSheet item={item} asking={asking} onAsk={ask} />}</Loaded>
    </Page>
  );
});
