import { View } from "@tarojs/components";
import type { HotlineImport } from "@contract/request/hotline";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip, type Tone } from "@/ui/Chip";
import { words } from "@/words/hotline";

const tones: Record<HotlineImport["state"], Tone> = { waiting: "wait", working: "info", done: "go", failed: "stop" };

/** A file of the hotline and how far it has come. */
export function ImportCard({ id, item, onPress }: { id?: string; item: HotlineImport; onPress?(): void }) {
  const now = useNow();
  const { fileName, state, trouble, startedAt, startedBy, rows, taken, refused } = item;
  const share = Math.floor((item.doneBytes / item.sizeBytes) * 100);
  return (
    <Card id={id} onPress={onPress}>
      <Row
        left={<View className="strong">{fileName}</View>}
        right={
          <Chip id={id && `${id}-state`} tone={tones[state]}>
            {words.states[state]}
          </Chip>
        }
      />
      <View className="soft">{words.startedBy(startedBy, sayTime(startedAt, now))}</View>
      {state === "working" && <View className="spaced">{words.progress(share)}</View>}
      {trouble && <View className="spaced">{words.troubles[trouble]}</View>}
      {rows > 0 && <View className="spaced">{words.sums(taken, refused)}</View>}
    </Card>
  );
}
