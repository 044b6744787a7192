import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { OwedPart } from "@/features/mediation/OwedPart";
import { RoomFacts } from "@/features/mediation/RoomFacts";
import { Standing } from "@/features/mediation/Standing";
import { Verbs } from "@/features/mediation/Verbs";
import { inCommunity } from "@/features/session/inCommunity";
import { sayDateOf, sayTime } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/mediation";

export default inCommunity(function MediationPage() {
  const { mediationId = "" } = useRouter().params;
  const live = useLive(() => call("request", "mediation", { mediationId }), [mediationId]);
  const now = useNow();
  return (
    <Page title={words.roomTitle}>
      <Loaded live={live}>
        {({ mediation, room, candidates, owed, history }) => (
          <>
            <Card id="mediation-state">
              <Standing one={mediation}>
                {mediation.dueAt !== null && <View className="soft">{words.dueBy(sayDateOf(mediation.dueAt))}</View>}
              </Standing>
              <View className="soft spaced">
                {sayWhoReads(room !== null, mediation.allowedActions.includes("stepIn"))}
              </View>
            </Card>
            {room && <RoomFacts mediation={mediation} room={room} />}
            <OwedPart mediationId={mediationId} owed={owed} />
            <View className="spaced">
              <Verbs {...{ mediation, room, candidates }} />
            </View>
            {history.length > 0 && (
              <>
                <Heading>{words.history}</Heading>
                {history.map(({ event, at, rung }, index) => (
                  <Row
                    key={index}
                    left={words.moments[event]}
                    right={<View className="soft">{words.momentAt(sayTime(at, now), words.rungs[rung])}</View>}
                  />
                ))}
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
});

function sayWhoReads(isReader: boolean, isInvited: boolean): string {
  if (isReader) return words.only;
  return isInvited ? words.invitedHint : words.notReadable;
}
