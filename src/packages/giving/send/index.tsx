import { View } from "@tarojs/components";
import { useState } from "react";
import type { Membership } from "@contract/member/membership";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { ChooseStep } from "@/features/giving/ChooseStep";
import { Confirming } from "@/features/giving/Confirming";
import { Done } from "@/features/giving/Done";
import { useGiving } from "@/features/giving/useGiving";
import { inCommunity } from "@/features/session/inCommunity";
import { useOtherMemberships } from "@/features/session/session";
import { sayMinutes } from "@/time";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/giving";

function Sending({ others, availableMinutes }: { others: Membership[]; availableMinutes: number }) {
  const [toCommunityId, setTo] = useState(others.length === 1 ? others[0]?.communityId : undefined);
  const giving = useGiving();
  const send = useAction("points", "send");
  const { step, minutes, setStep } = giving;
  const to = others.find(({ communityId }) => communityId === toCommunityId);
  const name = to?.name ?? "";
  const submit = async () => {
    if (to && (await send.run({ toCommunityId: to.communityId, amountMinutes: minutes }))) setStep("done");
  };
  if (step === "done") return <Done id="send-done" sentence={words.sendDone(name)} minutes={minutes} />;
  if (step === "confirm" && to)
    return (
      <Confirming
        name="send"
        ask={words.sendAsk}
        to={name}
        minutes={minutes}
        note={words.sendLeft(sayMinutes(availableMinutes - minutes))}
        verb={words.sendVerb(name, sayMinutes(minutes))}
        busy={send.busy}
        error={send.error}
        onSubmit={() => void submit()}
        onChange={() => {
          send.clear();
          setStep("choose");
        }}
      />
    );
  return (
    <ChooseStep name="send" label={words.sendMuch} {...{ availableMinutes, giving }} ready={to !== undefined}>
      <View className="soft">{words.sendHint}</View>
      <View className="field">
        <View className="field-label">{words.sendTo}</View>
        <Choice
          label={words.sendTo}
          value={to?.communityId}
          onChange={setTo}
          options={others.map((one, index) => ({
            value: one.communityId,
            word: one.name,
            detail: one.streetName,
            id: `send-to-${index}`,
          }))}
        />
      </View>
    </ChooseStep>
  );
}

function Send({ others }: { others: Membership[] }) {
  const live = useLive(() => call("points", "balances", {}), []);
  return (
    <Loaded live={live}>{({ minutes }) => <Sending others={others} availableMinutes={minutes.available} />}</Loaded>
  );
}

export default inCommunity(function SendPage() {
  const others = useOtherMemberships();
  return (
    <Page title={words.sendTitle}>
      {others.length === 0 ? <Empty>{words.onlyHere}</Empty> : <Send others={others} />}
    </Page>
  );
});
