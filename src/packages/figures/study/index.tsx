import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { MonthChoice } from "@/features/figures/MonthChoice";
import { Problem } from "@/features/figures/Problem";
import { inCommunity } from "@/features/session/inCommunity";
import { useMembership } from "@/features/session/session";
import { dayOf, sayMonth } from "@/time";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/figures";
import "../style.scss";

// WeChat's style sheets know no printing.
if (process.env.TARO_ENV === "h5") void import("@/ui/styles/print.scss");

/** 共性问题研判, a page for the month's meeting: it can be printed from a browser. */
export default inCommunity(function StudyPage() {
  const now = useNow();
  const asked = useRouter().params["month"];
  const [month, setMonth] = useState(() => asked ?? dayOf(now).slice(0, 7));
  const { name } = useMembership();
  const live = useLive(() => call("request", "study", { month }), [month]);
  return (
    <Page title={words.studyTitle} className="printing">
      <View className="not-printed">
        <MonthChoice {...{ now, month }} onChange={setMonth} />
      </View>
      <View className="spaced">
        <Loaded live={live}>
          {({ problems, studied, isWhole }) =>
            problems.length === 0 ? (
              <Empty>{words.noProblems}</Empty>
            ) : (
              <>
                <View className="strong">{words.studyLead(name, sayMonth(month, now), studied)}</View>
                {!isWhole && <View className="soft">{words.notWhole}</View>}
                <View className="spaced">
                  {problems.map((problem, index) => (
                    <Problem key={problem.caseIds[0]} {...{ problem, index }} />
                  ))}
                </View>
                {process.env.TARO_ENV === "h5" && (
                  <View className="spaced not-printed">
                    <Button id="study-print" kind="quiet" onPress={() => window.print()}>
                      {words.print}
                    </Button>
                  </View>
                )}
              </>
            )
          }
        </Loaded>
      </View>
    </Page>
  );
});
