import { View } from "@tarojs/components";
import type { Case } from "@contract/request/case";
import { goTo } from "@/routes";
import { Card, Heading, Row } from "@/ui/Card";
import { words } from "@/words/caseDesk";

/** Cases that were put together with this one, each to be opened and, where that was wrong, taken out again. */
export function Merged({ item: { merged, mergedIntoId } }: { item: Pick<Case, "merged" | "mergedIntoId"> }) {
  const open = (caseId: string) => goTo("caseWork", { caseId });
  return (
    <>
      {mergedIntoId !== null && (
        <Card id="merged-into" className="spaced" onPress={() => open(mergedIntoId)}>
          <Row left={<View className="strong">{words.mergedInto}</View>} right={<View className="chevron" />} />
        </Card>
      )}
      {merged.length > 0 && <Heading>{words.mergedHere}</Heading>}
      {merged.map(({ caseId, words: said, place }, index) => (
        <Card key={caseId} id={`merged-${index}`} onPress={() => open(caseId)}>
          <Row
            left={
              <>
                <View className="clamp">{said}</View>
                <View className="soft">{place}</View>
              </>
            }
            right={<View className="chevron" />}
          />
        </Card>
      ))}
    </>
  );
}
