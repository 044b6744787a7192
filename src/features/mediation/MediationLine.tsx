import { View } from "@tarojs/components";
import type { MediationSummary } from "@contract/request/mediation";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { goTo } from "@/routes";
import { Card } from "@/ui/Card";
import { words } from "@/words/mediation";
import { Standing } from "./Standing";

/** A mediation in a list: where it stands, and nothing of what it is about. */
export function MediationLine({ id, one }: { id: string; one: MediationSummary }) {
  const now = useNow();
  return (
    <Card id={id} onPress={() => goTo("mediation", { mediationId: one.mediationId })}>
      <Standing one={one}>
        <View className="soft">{words.asked(sayTime(one.askedAt, now))}</View>
      </Standing>
    </Card>
  );
}
