import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { keep, kept } from "@/api/scope";
import { giveFile } from "@/features/passbook/files";
import { dayOf } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/hotline";

interface Fetched {
  csv: string;
  count: number;
}

const KEPT_AS = "hotline-results";

/** What was fetched and not yet saved: it counts as told, and won't be told again, so it outlives the page. */
function keptResults(): Fetched | undefined {
  const text = kept(KEPT_AS);
  return text ? (JSON.parse(text) as Fetched) : undefined;
}

/** Fetches what has changed for the hotline, page by page, then gives it out as a file: WeChat shares one only while a press is handled. */
export function Results() {
  const now = useNow();
  const [fetched, setFetched] = useState(keptResults);
  const results = useAction("request", "hotlineResults");

  const fetchAll = async () => {
    let found = fetched ?? { csv: "", count: 0 };
    for (;;) {
      const page = await results.run({ withHeader: found.csv === "" });
      if (!page) break;
      found = page.count > 0 ? { csv: found.csv + page.csv, count: found.count + page.count } : found;
      setFetched(found);
      if (found.count > 0) keep(KEPT_AS, JSON.stringify(found));
      if (!page.hasMore) break;
    }
  };

  const save = async ({ csv }: Fetched) => {
    const said = await giveFile(words.resultsFile(dayOf(now)), csv);
    if (said === "cancelled") return;
    if (said === "impossible") return toast(words.cannotSave);
    toast(words.saved);
    setFetched(undefined);
    keep(KEPT_AS, "");
  };

  return (
    <Card>
      <View className="strong">{words.results}</View>
      <View className="soft">{words.resultsHint}</View>
      <Refusal error={results.error} />
      {fetched && (
        <View id="results-count" className="spaced">
          {fetched.count === 0 ? words.nothingNew : words.changed(fetched.count)}
        </View>
      )}
      <View className="spaced">
        <Button id="results-fetch" kind="quiet" busy={results.busy} onPress={() => void fetchAll()}>
          {words.fetchResults}
        </Button>
      </View>
      {fetched !== undefined && fetched.count > 0 && (
        <View className="spaced">
          <Button id="results-save" kind="quiet" onPress={() => void save(fetched)}>
            {words.saveResults}
          </Button>
        </View>
      )}
    </Card>
  );
}
