import { View } from "@tarojs/components";
import { useState } from "react";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Dialog } from "@/ui/Dialog";
import { Page } from "@/ui/Page";
import { words } from "@/words/passbook";
import { FaultShown, LineShown } from "./FaultShown";
import { givePassbook } from "./give";
import type { Passbook } from "./glue";
import type { Judgement } from "./judge";
import type { Judged } from "./judgeHere";
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
      <View className="spaced">
        <Button id="give-wrong" onPress={() => void givePassbook(passbook, text, ownerName)}>
          {process.env.TARO_ENV === "h5" ? words.download : words.send}
        </Button>
      </View>
      {older !== undefined && (
        <View className="spaced">
          <View className="soft">{words.keepOld}</View>
          <Button
            id="give-old"
            kind="quiet"
            onPress={() => void givePassbook(JSON.parse(older) as Passbook, older, ownerName)}
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
