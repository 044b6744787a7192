import { View } from "@tarojs/components";
import type { CaseSummary } from "@contract/request/case";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/request";
import { kindTones } from "./look";

/** Neighbours see it once it was looked at; who took it on without that has kept it to those who asked. */
const waitsToBeShown = ({ state, asksPublic }: CaseSummary) => asksPublic && state === "submitted";

/** Its kind and what is marked on it, in words. */
export function Marks({ item }: { item: CaseSummary }) {
  return (
    <View className="chips">
      <Chip tone={kindTones[item.kind]}>{words.kinds[item.kind]}</Chip>
      {item.isUrgent && <Chip tone="stop">{words.urgent}</Chip>}
      {item.isComplex && <Chip tone="wait">{words.complex}</Chip>}
      {item.isPaused && <Chip tone="wait">{words.paused}</Chip>}
      {item.isAnonymous && <Chip tone="info">{words.anonymous}</Chip>}
      {!item.isPublic && <Chip tone="info">{waitsToBeShown(item) ? words.publicLater : words.private}</Chip>}
      {item.myVoice !== null && !item.isMine && <Chip tone="go">{words.joined}</Chip>}
      {item.level !== "grid" && <Chip tone="mind">{words.reached(item.level)}</Chip>}
    </View>
  );
}
