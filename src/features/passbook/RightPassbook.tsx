import { View } from "@tarojs/components";
import { useNow } from "@/clock";
import { goTo } from "@/routes";
import { sayTime } from "@/time";
import { a11y } from "@/ui/a11y";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { LinkCard } from "@/ui/LinkCard";
import { Page } from "@/ui/Page";
import { words } from "@/words/passbook";
import { Accounts, unsealedOf } from "./Accounts";
import { givePassbook } from "./give";
import type { Judgement } from "./judge";
import type { Judged } from "./judgeHere";
import { KeyCard } from "./KeyCard";
import { madePassbook } from "./made";

interface RightPassbookProps {
  judged: Judged;
  judgement: Extract<Judgement, { right: true }>;
  ownerName: string;
}

/** One's own passbook, found right on this device. */
export function RightPassbook({ judged, judgement, ownerName }: RightPassbookProps) {
  const { passbook, text } = judged;
  const { report, isKeyNew } = judgement;
  const print = () => {
    madePassbook.set({ file: text, passbook, report, ownerName });
    goTo("printPassbook");
  };
  const keyNote = isKeyNew ? words.keyNew : report.key === passbook.head.key ? undefined : words.keyChanged;
  const download = (
    <Button id="passbook-download" onPress={() => void givePassbook(passbook, text, ownerName)}>
      {process.env.TARO_ENV === "h5" ? words.download : words.send}
    </Button>
  );
  return (
    <Page title={words.title} foot={download}>
      <View id="passbook-right" className="result soft-go" {...a11y("status")}>
        <View className="title">{words.right}</View>
        <View className="spaced">{words.rightHint}</View>
      </View>
      <Accounts accounts={report.accounts} />
      <Sealed judgement={judgement} />
      <View className="spaced">
        <LinkCard id="go-print" word={words.print} hint={words.printHint} onPress={print} />
        <LinkCard
          id="go-checkPassbook"
          word={words.check}
          hint={words.checkHint}
          onPress={() => goTo("checkPassbook")}
        />
        <LinkCard id="go-heads" word={words.heads} hint={words.headsHint} onPress={() => goTo("heads")} />
      </View>
      <KeyCard value={passbook.head.key} note={keyNote} />
    </Page>
  );
}

/** Until when it is sealed, what isn't yet, and how it compares with the one before. */
function Sealed({ judgement: { report, isKept } }: Pick<RightPassbookProps, "judgement">) {
  const now = useNow();
  const { head, accounts, older } = report;
  const unsealed = unsealedOf(accounts);
  return (
    <Card id="passbook-sealed" className="spaced">
      <View className="strong">{words.sealedUntil(sayTime(head.at, now))}</View>
      <View className="soft">{words.sealedNo(head.number)}</View>
      {unsealed > 0 && <View className="note soft-wait">{words.unsealed(unsealed)}</View>}
      {older && older.number < head.number && (
        <View className="soft spaced">{words.sameAsLast(sayTime(older.at, now))}</View>
      )}
      {!isKept && <View className="soft spaced">{words.notKept}</View>}
    </Card>
  );
}
