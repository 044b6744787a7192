import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useState } from "react";
import type { Case } from "@contract/request/case";
import type { CallerWish } from "@contract/request/life";
import { holds, useMembership } from "@/features/session/session";
import { Button } from "@/ui/Button";
import { Card, Heading, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/caseDesk";
import { WishForm } from "./WishForm";
import { WordForm } from "./WordForm";

/** People without the app, to be called; the desk writes down what they say of the answer and what else they want. */
export function Callers({ item: { caseId, callers } }: { item: Pick<Case, "caseId" | "callers"> }) {
  const mayRecord = holds(useMembership(), "dispatcher", "communityManager");
  const [asking, setAsking] = useState<{ voiceId: string; wish?: CallerWish }>();
  const onClose = () => setAsking(undefined);
  if (callers.length === 0) return null;
  return (
    <>
      <Heading>{words.callers}</Heading>
      {callers.map((caller, index) =>
        asking?.voiceId === caller.voiceId ? (
          asking.wish ? (
            <WishForm key={caller.voiceId} {...{ caseId, caller, onClose }} wish={asking.wish} />
          ) : (
            <WordForm key={caller.voiceId} {...{ caseId, caller, onClose }} />
          )
        ) : (
          <Card key={caller.voiceId} id={`caller-${index}`}>
            <Row
              left={
                <>
                  <View className="strong">{caller.name}</View>
                  <View className="soft">{caller.phone}</View>
                </>
              }
              right={<Chip tone={caller.state === "asked" ? "mind" : "info"}>{words.callerState[caller.state]}</Chip>}
            />
            <View className="quiet-links">
              {caller.phone !== "" && (
                <Button
                  id={`caller-phone-${index}`}
                  kind="quiet"
                  onPress={() => void Taro.makePhoneCall({ phoneNumber: caller.phone })}
                >
                  {words.dial}
                </Button>
              )}
              {mayRecord && caller.state === "asked" && (
                <Button id={`caller-word-${index}`} kind="quiet" onPress={() => setAsking({ voiceId: caller.voiceId })}>
                  {words.recordWord}
                </Button>
              )}
              {caller.wishes.map((wish) => (
                <Button
                  key={wish}
                  id={`caller-${wish}-${index}`}
                  kind="quiet"
                  onPress={() => setAsking({ voiceId: caller.voiceId, wish })}
                >
                  {words.wishes[wish]}
                </Button>
              ))}
            </View>
          </Card>
        ),
      )}
    </>
  );
}
