import { View } from "@tarojs/components";
import { useState } from "react";
import { call, type OutputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { usePaged } from "@/api/usePaged";
import { BatchCard } from "@/features/hotline/BatchCard";
import { inCommunity } from "@/features/session/inCommunity";
import { a11y } from "@/ui/a11y";
import { Button } from "@/ui/Button";
import { Heading } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, PagedList, Refusal } from "@/ui/states";
import { words } from "@/words/hotline";

/** What goes back to the hotline: changes are drawn into a batch once, and a batch is fetched as often as it is needed. */
export default inCommunity(function ResultsPage() {
  const drawing = useAction("request", "drawResults");
  const [drawn, setDrawn] = useState<OutputOf<"request", "drawResults">>();
  const paged = usePaged(
    (after) => call("request", "resultBatches", { after }),
    ({ batchId }) => batchId,
    [],
  );
  return (
    <Page title={words.results}>
      <View className="soft">{words.resultsHint}</View>
      <Refusal error={drawing.error} />
      {drawn && (
        <View id="results-drawn" className="spaced" {...a11y("status")}>
          {drawn.batch ? words.drawn(drawn.batch.count, drawn.hasMore) : words.nothingNew}
        </View>
      )}
      <View className="spaced">
        <Button id="results-draw" busy={drawing.busy} onPress={() => void drawing.run({}).then(setDrawn)}>
          {words.draw}
        </Button>
      </View>
      <Heading>{words.batches}</Heading>
      <PagedList paged={paged} empty={<Empty>{words.noBatches}</Empty>}>
        {(batch, index) => <BatchCard key={batch.batchId} id={`batch-${index}`} batch={batch} />}
      </PagedList>
    </Page>
  );
});
