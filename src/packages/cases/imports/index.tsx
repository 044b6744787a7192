import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { ImportCard } from "@/features/hotline/ImportCard";
import { useImport } from "@/features/hotline/useImport";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { a11y } from "@/ui/a11y";
import { Button } from "@/ui/Button";
import { Heading } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, PagedList, Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/hotline";

/** Files of the hotline: sending one, and how far each has come; from here to what goes back. */
export default inCommunity(function ImportsPage() {
  const sending = useImport();
  const paged = usePaged(
    (after) => call("request", "imports", { after }),
    ({ importId }) => importId,
    [],
  );
  const send = async () => {
    if (await sending.run()) toast(words.sent);
  };
  return (
    <Page title={words.title}>
      <View className="soft">{words.hint}</View>
      {sending.wrong !== undefined && <View className="field-error spaced">{sending.wrong}</View>}
      <Refusal error={sending.error} />
      {sending.share !== undefined && (
        <View id="import-sending" className="spaced" {...a11y("status")}>
          {words.sending(Math.floor(sending.share * 100))}
        </View>
      )}
      <View className="spaced">
        <Button id="import-choose" busy={sending.busy} onPress={() => void send()}>
          {sending.isWaiting ? words.startAgain : words.choose}
        </Button>
      </View>
      <View className="spaced">
        <Button id="to-results" kind="quiet" onPress={() => goTo("hotlineResults")}>
          {words.results}
        </Button>
      </View>
      <Heading>{words.files}</Heading>
      <PagedList paged={paged} empty={<Empty>{words.none}</Empty>}>
        {(item, index) => (
          <View key={item.importId} className="spaced">
            <ImportCard
              id={`import-${index}`}
              item={item}
              onPress={() => goTo("importReport", { importId: item.importId })}
            />
          </View>
        )}
      </PagedList>
    </Page>
  );
});
