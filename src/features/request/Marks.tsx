import { View } from "@tarojs/components";
import type { CaseSummary } from "@contract/request/case";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/request";
import { kindTones } from "./look";

/** Its kind and what is marked on it, in words. */
export function Marks({ item }: { item: CaseSummary }) {
  return (
    <View className="chips">
      <Chip tone={kindTones[item.kind]}>{words.kinds[item.kind]}</Chip>
      {item.isUrgent && <Chip tone="stop">{words.urgent}</Chip>}
      {item.isComplex && <Chip tone="wait">{words.complex}</Chip>}
      {item.isPaused && <Chip tone="wait">{words.paused}</Chip>}
      {item.isAnonymous && <Chip tone="info">{words.anonymous}</Chip>}
      {!item.isPublic && <Chip tone="info">{words.private}</Chip>}
      {item.level !== "grid" && <Chip tone="mind">{words.levels[item.level]}</Chip>}
    </View>
  );
}
