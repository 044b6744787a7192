import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/mediation";

/** For the page of my own dispute: the desk proposes mediation, and I decide. */
export function ProposalPart({ caseId }: { caseId: string }) {
  const { data } = useLive(() => call("request", "mediationProposal", { caseId }), [caseId]);
  if (!data?.isProposed) return null;
  const { mediationId } = data;
  return (
    <Card id="mediation-proposal">
      <View className="soft">{mediationId ? words.turned : words.proposed}</View>
      <Button
        id="agree-mediation"
        kind="quiet"
        onPress={() => (mediationId ? goTo("mediation", { mediationId }) : goTo("askMediation", { caseId }))}
      >
        {mediationId ? words.seeMediation : words.agreeProposal}
      </Button>
    </Card>
  );
}
