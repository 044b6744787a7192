import { useRouter } from "@tarojs/taro";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { BookingPart } from "@/features/advice/BookingPart";
import { ProposalPart } from "@/features/mediation/ProposalPart";
import { isReportable } from "@/features/report/kinds";
import { ReportPart } from "@/features/report/ReportPart";
import { CaseCard } from "@/features/request/CaseCard";
import { Clocks } from "@/features/request/Clocks";
import { Fixes } from "@/features/request/Fixes";
import { isAtWork } from "@/features/request/look";
import { MyPart } from "@/features/request/MyPart";
import { Timeline } from "@/features/request/Timeline";
import { Whistles } from "@/features/request/Whistles";
import { inCommunity } from "@/features/session/inCommunity";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/cases";

export default inCommunity(function RequestPage() {
  const caseId = useRouter().params.caseId ?? "";
  const live = useLive(() => call("request", "get", { caseId }), [caseId]);
  return (
    <Page title={words.detail}>
      <Loaded live={live}>
        {({ case: item }) => (
          <>
            <CaseCard item={item} />
            {item.kind === "advice" && <BookingPart caseId={caseId} />}
            <MyPart item={item} />
            {isReportable(item.kind) && <ReportPart caseId={caseId} />}
            {item.kind === "dispute" && item.myVoice !== null && <ProposalPart caseId={caseId} />}
            <Timeline item={item} />
            <Clocks item={item} />
            {item.fixes && <Fixes fixes={item.fixes} isOpen={isAtWork(item.state)} />}
            <Whistles item={item} />
          </>
        )}
      </Loaded>
    </Page>
  );
});
