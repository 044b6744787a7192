import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import type { MediationSummary } from "@contract/request/mediation";
import { Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/mediation";
import { toneOf } from "./look";

/** Where a mediation stands: its rung, what is said of its time, where and with whom, and its state. */
export function Standing({ one, children }: { one: MediationSummary; children?: ReactNode }) {
  const { state, rung, outcome, buildingName, mediatorName } = one;
  return (
    <Row
      left={
        <>
          <View className="strong">{words.at(words.rungs[rung])}</View>
          {children}
          {buildingName !== null && <View className="soft">{words.where(buildingName)}</View>}
          {mediatorName !== null && <View className="soft">{words.mediator(mediatorName)}</View>}
        </>
      }
      right={<Chip tone={toneOf(one)}>{outcome ? words.outcomes[outcome] : words.states[state]}</Chip>}
    />
  );
}
