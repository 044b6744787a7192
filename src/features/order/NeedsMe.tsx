import { View } from "@tarojs/components";
import type { OutputOf } from "@/api/call";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/home";
import { words as orderWords } from "@/words/order";

type Home = OutputOf<"order", "home">;

interface Need {
  id: string;
  line: string;
  verb: string;
  open(): void;
}

/** The visit that waits for me. */
function visitNeed({ orders }: Home): Need | undefined {
  const toConfirm = orders.find(({ allowedActions }) => allowedActions.includes("confirm"));
  if (toConfirm)
    return {
      id: "needs-me",
      line: words.confirmLine(toConfirm.serviceName),
      verb: words.confirmVerb,
      open: () => goTo("order", { orderId: toConfirm.orderId }),
    };
  const underWay = orders.find(({ state }) => state === "started");
  if (!underWay) return undefined;
  return {
    id: "needs-me",
    line: words.codeLine(orderWords.surname(underWay.volunteerName ?? "")),
    verb: words.codeVerb,
    open: () => goTo("order", { orderId: underWay.orderId }),
  };
}

/** The case that waits for my word, which nobody can give in my place. */
function answerNeed({ answeredRequests }: Home): Need | undefined {
  const answered = answeredRequests[0];
  return (
    answered && {
      id: "needs-my-word",
      line: words.answeredLine(answered.words),
      verb: words.answeredVerb,
      open: () => goTo("request", { caseId: answered.caseId }),
    }
  );
}

function offersNeed({ offeredCount }: Home): Need | undefined {
  if (offeredCount === 0) return undefined;
  return { id: "needs-me", line: words.offeredLine(offeredCount), verb: words.offeredVerb, open: () => goTo("tasks") };
}

/** What waits for me, the nearest to a person first. */
export function NeedsMe({ home }: { home: Home }) {
  const mine = [visitNeed(home), answerNeed(home)].filter((need) => need !== undefined);
  const needs = mine.length > 0 ? mine : [offersNeed(home)].filter((need) => need !== undefined);
  return needs.map(({ id, line, verb, open }) => (
    <Card key={id} id={id} className="needs-me">
      <View className="soft">{words.needsMe}</View>
      <View className="strong">{line}</View>
      <Button id={`${id}-go`} onPress={open}>
        {verb}
      </Button>
    </Card>
  ));
}
