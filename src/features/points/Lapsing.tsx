import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { sayDate } from "@/time";
import { words } from "@/words/points";

/** Points that lapse within thirty days, by day; nothing when there are none. */
export function Lapsing() {
  const { data } = useLive(() => call("points", "expiring", {}), []);
  if (!data || data.items.length === 0) return null;
  return (
    <View id="lapsing" className="note soft-mind">
      {data.items.map(({ amountPoints, lastDay }) => (
        <View key={lastDay}>{words.lapsing(amountPoints, sayDate(lastDay))}</View>
      ))}
    </View>
  );
}
