import { View } from "@tarojs/components";
import { useState } from "react";
import type { InvalidReason, Report } from "@contract/request/report";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Card, Heading } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { TextArea } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/report";
import { Other } from "./Other";

const invalidReasons = Object.keys(words.reasons) as InvalidReason[];

const FEWEST_WORDS = 2;

/** Valid, the same as an earlier one, or not, with a reason. A picture seen before is shown, and decides nothing. */
export function JudgeForm({ report }: { report: Report }) {
  const judge = useAction("request", "judgeReport");
  const [isInvalid, setInvalid] = useState(false);
  const [reason, setReason] = useState<InvalidReason>();
  const [said, setSaid] = useState("");
  const { caseId, flagged } = report;
  const others = report.earlier.filter((one) => one.caseId !== flagged?.caseId);
  const run = async (verdict: Parameters<typeof judge.run>[0]["verdict"]) => {
    if (await judge.run({ caseId, verdict })) toast(words.judged);
  };
  return (
    <Card id="judge-report">
      <Heading>{words.judgeHeading}</Heading>
      {flagged && <View className="note soft-mind">{words.flagged}</View>}
      {flagged && <Other one={flagged} busy={judge.busy} onSame={run} id="flagged" />}
      {others.length > 0 && <View className="soft">{words.earlier}</View>}
      {others.map((one, index) => (
        <Other key={one.caseId} one={one} busy={judge.busy} onSame={run} id={`earlier-${index}`} />
      ))}
      <Refusal error={judge.error} />
      <View className="soft">{words.validHint}</View>
      <Button id="report-valid" kind="quiet" busy={judge.busy} onPress={() => void run({ is: "valid", words: "" })}>
        {words.valid}
      </Button>
      {!isInvalid && (
        <Button id="report-invalid" kind="quiet" onPress={() => setInvalid(true)}>
          {words.invalid}
        </Button>
      )}
      {isInvalid && (
        <>
          <View className="spaced">
            <Choice
              label={words.invalidReason}
              value={reason}
              onChange={setReason}
              options={invalidReasons.map((one) => ({ value: one, word: words.reasons[one], id: `reason-${one}` }))}
            />
          </View>
          <TextArea id="report-invalid-words" label={words.invalidWords} value={said} onChange={setSaid} />
          <View className="spaced" />
          <Button
            id="report-invalid-submit"
            kind="stop"
            busy={judge.busy}
            disabled={!reason || said.trim().length < FEWEST_WORDS}
            onPress={() => {
              if (reason) void run({ is: "invalid", reason, words: said });
            }}
          >
            {words.invalid}
          </Button>
        </>
      )}
    </Card>
  );
}
