import { View } from "@tarojs/components";
import { useState } from "react";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Dialog } from "@/ui/Dialog";
import { Page } from "@/ui/Page";
import { words } from "@/words/passbook";
import { FaultShown, LineShown } from "./FaultShown";
import { giveFile } from "./files";
import type { Passbook } from "./glue";
import type { Judgement } from "./judge";
import { fileNameOf, type Judged } from "./judgeHere";
import { KeyGroups } from "./KeyGroups";

interface TroubleProps {
  judged: Judged;
  judgement: Extract<Judgement, { right: false }>;
  ownerName: string;
  onTrust(): void;
}

/** A passbook of one's own that can't be relied on: what is wrong, both keys side by side, and the evidence to take along. */
export function Trouble({ judged, judgement, ownerName, onTrust }: TroubleProps) {
  const [asking, setAsking] = useState(false);
  const { passbook, text, older } = judged;
  const { fault, isOtherKey, knownKey } = judgement;
  return (
    <Page title={words.title}>
      {isOtherKey ? (
        <FaultShown fault={{ ...fault, head: undefined, message: words.otherKeyHint }} title={words.otherKey} />
      ) : (
        <FaultShown fault={fault} title={words.wrong}>
          <LineShown fault={fault} text={text} />
        </FaultShown>
      )}
      {isOtherKey && (
        <Card className="spaced">
          <View className="strong">{words.keyKnown}</View>
          <KeyGroups id="key-known" value={knownKey ?? ""} />
          <View className="strong spaced">{words.keyInFile}</View>
          <KeyGroups id="key-in-file" value={passbook.head.key} />
        </Card>
      )}
      {older !== undefined && (
        <View className="spaced">
          <View className="soft">{words.keepOld}</View>
          <Button
            id="give-old"
            kind="quiet"
            onPress={() => void giveFile(fileNameOf(JSON.parse(older) as Passbook, ownerName), older)}
          >
            {words.giveOld}
          </Button>
        </View>
      )}
      {isOtherKey && (
        <Button id="trust-anew" kind="quiet" onPress={() => setAsking(true)}>
          {words.trustAnew}
        </Button>
      )}
      {asking && (
        <Dialog
          title={words.trustTitle}
          verb={words.trustVerb}
          kind="stop"
          submitId="trust-submit"
          onSubmit={onTrust}
          onClose={() => setAsking(false)}
        >
          <View className="spaced">{words.trustHint}</View>
        </Dialog>
      )}
    </Page>
  );
}
