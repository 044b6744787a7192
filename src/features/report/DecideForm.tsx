import { View } from "@tarojs/components";
import { useState } from "react";
import type { Report } from "@contract/request/report";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Card, Heading } from "@/ui/Card";
import { TextArea } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/report";
import { Other } from "./Other";

const FEWEST_WORDS = 2;

/** The street looks again and decides for good. */
export function DecideForm({ report }: { report: Report }) {
  const decide = useAction("request", "decideReport");
  const [said, setSaid] = useState("");
  const { caseId, reason, appealWords, sameAs } = report;
  const isReady = said.trim().length >= FEWEST_WORDS;
  const run = async (isValid: boolean) => {
    if (await decide.run({ caseId, isValid, words: said })) toast(words.decided);
  };
  return (
    <Card id="decide-report">
      <Heading>{words.decideHeading}</Heading>
      {reason !== null && <View className="soft">{words.because(words.reasons[reason])}</View>}
      {sameAs && <View className="soft">{words.heldSame}</View>}
      {sameAs && <Other one={sameAs} id="same-as" />}
      <View>{appealWords}</View>
      <TextArea id="decide-words" label={words.decideWords} value={said} onChange={setSaid} />
      <Refusal error={decide.error} />
      <Button id="decide-valid" busy={decide.busy} disabled={!isReady} onPress={() => void run(true)}>
        {sameAs ? words.decideAnother : words.decideValid}
      </Button>
      <Button id="decide-uphold" kind="quiet" busy={decide.busy} disabled={!isReady} onPress={() => void run(false)}>
        {words.decideUphold}
      </Button>
    </Card>
  );
}
