import { View } from "@tarojs/components";
import type { HotlineBatch } from "@contract/request/hotline";
import { giveFile } from "@/api/files";
import { useNow } from "@/clock";
import { dayOf, sayClock, sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/hotline";
import { useBatch } from "./useBatch";

/** A batch of results: fetched with one press and saved with another, for WeChat shares a file only while a press is handled. */
export function BatchCard({ id, batch }: { id: string; batch: HotlineBatch }) {
  const now = useNow();
  const { csv, busy, error, fetchAll } = useBatch(batch.batchId);
  const { count, drawnAt, drawnBy } = batch;

  const save = async (text: string) => {
    const said = await giveFile(words.batchFile(dayOf(drawnAt), sayClock(drawnAt)), text, "text/csv;charset=utf-8");
    if (said !== "cancelled") toast(said === "given" ? words.saved : words.cannotSave);
  };

  return (
    <Card id={id} className="spaced">
      <View className="strong">{words.changes(count)}</View>
      <View className="soft">{words.startedBy(drawnBy, sayTime(drawnAt, now))}</View>
      <Refusal error={error} />
      <View className="spaced">
        {csv === undefined ? (
          <Button id={`${id}-fetch`} kind="quiet" busy={busy} onPress={fetchAll}>
            {words.fetchBatch}
          </Button>
        ) : (
          <Button id={`${id}-save`} kind="quiet" onPress={() => void save(csv)}>
            {words.saveBatch}
          </Button>
        )}
      </View>
    </Card>
  );
}
