import { View } from "@tarojs/components";
import type { MediationSummary } from "@contract/request/mediation";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { goTo } from "@/routes";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/mediation";
import { toneOf } from "./look";

/** A mediation in a list: where it stands, and nothing of what it is about. */
export function MediationLine({ id, one }: { id: string; one: MediationSummary }) {
  const now = useNow();
  const { mediationId, state, rung, outcome, askedAt, buildingName, mediatorName } = one;
  return (
    <Card id={id} onPress={() => goTo("mediation", { mediationId })}>
      <Row
        left={
          <>
            <View className="strong">{words.at(words.rungs[rung])}</View>
            <View className="soft">{words.asked(sayTime(askedAt, now))}</View>
            {buildingName !== null && <View className="soft">{words.where(buildingName)}</View>}
            {mediatorName !== null && <View className="soft">{words.mediator(mediatorName)}</View>}
          </>
        }
        right={<Chip tone={toneOf(one)}>{outcome ? words.outcomes[outcome] : words.states[state]}</Chip>}
      />
    </Card>
  );
}
