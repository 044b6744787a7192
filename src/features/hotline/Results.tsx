import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { giveFile } from "@/features/passbook/files";
import { dayOf } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/hotline";

/** Fetches what has changed for the hotline, page by page, then gives it out as a file: WeChat shares one only while a press is handled. */
export function Results() {
  const now = useNow();
  const [csv, setCsv] = useState("");
  const [count, setCount] = useState<number>();
  const results = useAction("request", "hotlineResults");

  const fetchAll = async () => {
    let text = csv;
    let told = count ?? 0;
    for (;;) {
      const page = await results.run({ withHeader: text === "" });
      if (!page) break;
      text += page.csv;
      told += page.count;
      // What has been marked as told is kept here until it is saved, whatever comes after.
      setCsv(text);
      setCount(told);
      if (!page.hasMore) break;
    }
  };

  const save = async () => {
    const said = await giveFile(words.resultsFile(dayOf(now)), csv);
    if (said === "cancelled") return;
    if (said === "impossible") return toast(words.cannotSave);
    toast(words.saved);
    setCsv("");
    setCount(undefined);
  };

  return (
    <Card>
      <View className="strong">{words.results}</View>
      <View className="soft">{words.resultsHint}</View>
      <Refusal error={results.error} />
      {count !== undefined && (
        <View id="results-count" className="spaced">
          {count === 0 ? words.nothingNew : words.changed(count)}
        </View>
      )}
      <View className="spaced">
        <Button id="results-fetch" kind="quiet" busy={results.busy} onPress={() => void fetchAll()}>
          {words.fetchResults}
        </Button>
      </View>
      {count !== undefined && count > 0 && (
        <View className="spaced">
          <Button id="results-save" kind="quiet" onPress={() => void save()}>
            {words.saveResults}
          </Button>
        </View>
      )}
    </Card>
  );
}
