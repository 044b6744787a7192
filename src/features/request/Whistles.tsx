import { View } from "@tarojs/components";
import type { Case } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayStamp } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/casePage";

/** Departments called to the spot, and whether they came. */
export function Whistles({ item: { whistles } }: { item: Pick<Case, "whistles"> }) {
  const now = useNow();
  if (whistles.length === 0) return null;
  return (
    <>
      <Heading>{words.whistlesTitle}</Heading>
      <Card id="case-whistles" className="lines">
        {whistles.map(({ whistleId, holderName, words: said, dueAt, arrivedAt }) => (
          <Row
            key={whistleId}
            left={
              <>
                <View>{holderName}</View>
                <View className="soft">{said}</View>
              </>
            }
            right={
              <Chip tone={arrivedAt ? "go" : "wait"}>
                {arrivedAt ? words.arrived(sayStamp(arrivedAt, now)) : words.notArrived(sayStamp(dueAt, now))}
              </Chip>
            }
          />
        ))}
      </Card>
    </>
  );
}
