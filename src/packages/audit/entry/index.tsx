import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import type { Entry } from "@contract/audit/entry";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { AskReversal } from "@/features/audit/AskReversal";
import { CorrectionFacts } from "@/features/audit/CorrectionFacts";
import { DecideReversal } from "@/features/audit/DecideReversal";
import { EntryFacts } from "@/features/audit/EntryFacts";
import { inCommunity } from "@/features/session/inCommunity";
import { goOn } from "@/routes";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/audit";

/** The entry on the other end of a reversal. */
function Counterpart({ said, verb, entryId }: { said: string; verb: string; entryId: string }) {
  return (
    <>
      <View className="note soft-info">{said}</View>
      <View className="spaced">
        <Button id="entry-counterpart" kind="quiet" onPress={() => goOn("auditEntry", { entryId })}>
          {verb}
        </Button>
      </View>
    </>
  );
}

function EntryParts({ entry }: { entry: Entry }) {
  const { entryId, reverses, reversedBy, correction, allowedActions } = entry;
  const isMine = correction?.state === "asked" && correction.allowedActions.length === 0;
  return (
    <>
      <Card>
        <View className="title">{entry.title || words.entryKinds[entry.kind]}</View>
        <EntryFacts entry={entry} />
      </Card>
      {reversedBy !== null && <Counterpart said={words.reversed} verb={words.seeReversal} entryId={reversedBy} />}
      {reverses !== null && <Counterpart said={words.reversal} verb={words.seeReversed} entryId={reverses} />}
      {correction && (
        <Card id="entry-correction">
          <CorrectionFacts correction={correction} />
          {isMine && <View className="note soft-wait">{words.twoPeople}</View>}
        </Card>
      )}
      {correction && correction.allowedActions.length > 0 && <DecideReversal correction={correction} />}
      {allowedActions.includes("askReversal") && <AskReversal entryId={entryId} />}
    </>
  );
}

export default inCommunity(function EntryPage() {
  const entryId = useRouter().params.entryId ?? "";
  const live = useLive(() => call("audit", "entry", { entryId }), [entryId]);
  return (
    <Page title={words.entryTitle}>
      <Loaded live={live}>{({ entry }) => <EntryParts entry={entry} />}</Loaded>
    </Page>
  );
});
