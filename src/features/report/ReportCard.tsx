import { View } from "@tarojs/components";
import { useState } from "react";
import type { Report } from "@contract/request/report";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Chip, type Tone } from "@/ui/Chip";
import { words } from "@/words/report";
import { AppealDialog } from "./AppealDialog";

const tones: Record<Report["state"], Tone> = {
  waiting: "wait",
  valid: "go",
  notFirst: "info",
  invalid: "mind",
  appealed: "wait",
  upheld: "mind",
};

/** What became of my own report, and its reward. */
export function ReportCard({ report }: { report: Report }) {
  const now = useNow();
  const [appealing, setAppealing] = useState(false);
  const { state, reason, words: said, rewardPoints, payAt, appealWords, allowedActions, caseId } = report;
  return (
    <Card id="report-card">
      <Row
        left={<View className="strong">{words.heading}</View>}
        right={
          <Chip id="report-state" tone={tones[state]}>
            {words.states[state]}
          </Chip>
        }
      />
      {rewardPoints !== null && <View className="spaced">{words.reward(rewardPoints)}</View>}
      {rewardPoints !== null && rewardPoints > 0 && (
        <View className="soft">{payAt ? words.paidAt(sayTime(payAt, now)) : words.paid}</View>
      )}
      {reason !== null && <View className="soft spaced">{words.because(words.reasons[reason])}</View>}
      {said !== "" && <View className="soft">{words.said(said)}</View>}
      {appealWords !== "" && <View className="soft">{words.appealed(appealWords)}</View>}
      {allowedActions.includes("appeal") && (
        <Button id="report-appeal" kind="quiet" onPress={() => setAppealing(true)}>
          {words.appeal}
        </Button>
      )}
      {appealing && <AppealDialog caseId={caseId} onClose={() => setAppealing(false)} />}
    </Card>
  );
}
