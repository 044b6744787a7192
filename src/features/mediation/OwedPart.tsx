import { View } from "@tarojs/components";
import type { MediationRoom } from "@contract/request/mediation";
import { sayDate } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/mediation";
import { KeepButton } from "./KeepButton";

interface OwedPartProps {
  mediationId: string;
  owed: Omit<MediationRoom["promises"][number], "words">[];
}

/** For the community, where the mediator has left: by what day something was promised, and not what. */
export function OwedPart({ mediationId, owed }: OwedPartProps) {
  if (owed.length === 0) return null;
  return (
    <>
      <Heading>{words.promises}</Heading>
      <View className="soft">{words.owedHint}</View>
      {owed.map(({ promiseId, by, dueOn, keptAt }, index) => (
        <Card key={promiseId} id={`owed-${index}`}>
          <Row
            left={
              <>
                <View className="strong">{words.owedBy[by]}</View>
                <View className="soft">{words.due(sayDate(dueOn))}</View>
              </>
            }
            right={keptAt ? <Chip tone="go">{words.kept}</Chip> : undefined}
          />
          {!keptAt && <KeepButton mediationId={mediationId} promiseId={promiseId} index={index} />}
        </Card>
      ))}
    </>
  );
}
