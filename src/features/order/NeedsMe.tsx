import { View } from "@tarojs/components";
import type { OutputOf } from "@/api/call";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/home";
import { words as orderWords } from "@/words/order";

type Home = OutputOf<"order", "home">;

interface Need {
  line: string;
  verb: string;
  open(): void;
}

/** The one thing that waits for me, the nearest to a person first. */
function firstNeed(home: Home): Need | undefined {
  const toConfirm = home.orders.find(({ allowedActions }) => allowedActions.includes("confirm"));
  if (toConfirm)
    return {
      line: words.confirmLine(toConfirm.serviceName),
      verb: words.confirmVerb,
      open: () => goTo("order", { orderId: toConfirm.orderId }),
    };
  const underWay = home.orders.find(({ state }) => state === "started");
  if (underWay)
    return {
      line: words.codeLine(orderWords.surname(underWay.volunteerName ?? "")),
      verb: words.codeVerb,
      open: () => goTo("order", { orderId: underWay.orderId }),
    };
  const answered = home.answeredRequests[0];
  if (answered)
    return {
      line: words.answeredLine,
      verb: words.answeredVerb,
      open: () => goTo("request", { caseId: answered.caseId }),
    };
  if (home.offeredCount > 0)
    return { line: words.offeredLine(home.offeredCount), verb: words.offeredVerb, open: () => goTo("tasks") };
  return undefined;
}

export function NeedsMe({ home }: { home: Home }) {
  const need = firstNeed(home);
  if (!need) return null;
  return (
    <Card id="needs-me" className="needs-me">
      <View className="soft">{words.needsMe}</View>
      <View className="strong">{need.line}</View>
      <Button id="needs-me-go" onPress={need.open}>
        {need.verb}
      </Button>
    </Card>
  );
}
