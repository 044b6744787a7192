import { View } from "@tarojs/components";
import { CaseLine } from "@/features/request/CaseLine";
import { useSimilar } from "@/features/request/useSimilar";
import { goTo } from "@/routes";
import { Heading } from "@/ui/Card";
import { words } from "@/words/caseDesk";
import { type EnterDraft, kindOf } from "./useEntering";

/** Open cases near by that may be the same thing, while the words are being written down. */
export function Alike({ draft }: { draft: EnterDraft }) {
  const { buildingId } = draft;
  const found = useSimilar({
    kind: kindOf(draft),
    words: draft.words,
    place: draft.place,
    buildingId: buildingId || undefined,
  });
  if (buildingId === "" || found.length === 0) return null;
  return (
    <View id="alike" className="spaced">
      <Heading>{words.alike}</Heading>
      <View className="soft">{words.alikeHint}</View>
      {found.map(({ case: item }, index) => (
        <CaseLine
          key={item.caseId}
          id={`alike-${index}`}
          item={item}
          onPress={() => goTo("caseWork", { caseId: item.caseId })}
        />
      ))}
    </View>
  );
}
