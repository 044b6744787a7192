import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { usePaged } from "@/api/usePaged";
import { useNow } from "@/clock";
import { RefuseDialog } from "@/features/caseDesk/RefuseDialog";
import { inCommunity } from "@/features/session/inCommunity";
import { sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Dialog } from "@/ui/Dialog";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/caseDesk";

/** The second of two offices that must agree before an anonymous voice has a name. */
export default inCommunity(function UnmasksPage() {
  const now = useNow();
  const paged = usePaged(
    (after) => call("request", "unmasks", { after }),
    ({ voiceId }) => voiceId,
    [],
  );
  const unmask = useAction("request", "unmask");
  const [asking, setAsking] = useState<string>();
  const [refusing, setRefusing] = useState<string>();
  const [learned, setLearned] = useState<string>();
  const agree = async () => {
    const answer = asking && (await unmask.run({ voiceId: asking }));
    if (!answer) return;
    setAsking(undefined);
    setLearned(answer.name);
  };
  const close = () => {
    setAsking(undefined);
    unmask.clear();
  };
  return (
    <Page title={words.unmasksTitle}>
      <View className="soft">{words.unmasksHint}</View>
      {learned !== undefined && (
        <View id="unmasked" className="note soft-info">
          {words.agreed(learned)}
        </View>
      )}
      <View className="spaced">
        <PagedList paged={paged} empty={<Empty>{words.noUnmasks}</Empty>}>
          {({ voiceId, words: said, place, reason, askedBy, askedAt }, index) => (
            <Card key={voiceId} id={`unmask-${index}`}>
              <View className="strong">{said}</View>
              <View className="soft">{place}</View>
              <View className="spaced">{words.unmaskReason(reason)}</View>
              <View className="soft">{words.askedBy(askedBy, sayTime(askedAt, now))}</View>
              <View className="quiet-links">
                <Button id={`unmask-agree-${index}`} kind="quiet" onPress={() => setAsking(voiceId)}>
                  {words.agree}
                </Button>
                <Button id={`unmask-refuse-${index}`} kind="quiet" onPress={() => setRefusing(voiceId)}>
                  {words.refuseUnmask}
                </Button>
              </View>
            </Card>
          )}
        </PagedList>
      </View>
      {refusing !== undefined && <RefuseDialog voiceId={refusing} onClose={() => setRefusing(undefined)} />}
      {asking !== undefined && (
        <Dialog
          title={words.agreeTitle}
          verb={words.agree}
          submitId="unmask-submit"
          busy={unmask.busy}
          error={unmask.error}
          onSubmit={() => void agree()}
          onClose={close}
        >
          <View className="soft">{words.unmasksHint}</View>
        </Dialog>
      )}
    </Page>
  );
});
