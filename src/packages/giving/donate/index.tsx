import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { ChooseStep } from "@/features/giving/ChooseStep";
import { Confirming } from "@/features/giving/Confirming";
import { Done } from "@/features/giving/Done";
import { useGiving } from "@/features/giving/useGiving";
import { inCommunity } from "@/features/session/inCommunity";
import { sayMinutes } from "@/time";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/giving";

function Donation({ availableMinutes }: { availableMinutes: number }) {
  const giving = useGiving();
  const donate = useAction("points", "donate");
  const { step, minutes, setStep } = giving;
  const submit = async () => {
    if (await donate.run({ amountMinutes: minutes })) setStep("done");
  };
  if (step === "done") return <Done id="donate-done" sentence={words.donateDone} minutes={minutes} />;
  if (step === "confirm")
    return (
      <Confirming
        name="donate"
        ask={words.donateAsk}
        to={words.poolName}
        minutes={minutes}
        note={words.donateLeft(sayMinutes(availableMinutes - minutes))}
        verb={words.donateVerb(sayMinutes(minutes))}
        busy={donate.busy}
        error={donate.error}
        onSubmit={() => void submit()}
        onChange={() => {
          donate.clear();
          setStep("choose");
        }}
      />
    );
  return (
    <ChooseStep name="donate" label={words.donateMuch} {...{ availableMinutes, giving }} ready>
      <View className="soft">{words.donateHint}</View>
    </ChooseStep>
  );
}

export default inCommunity(function DonatePage() {
  const live = useLive(() => call("points", "balances", {}), []);
  return (
    <Page title={words.donateTitle}>
      <Loaded live={live}>{({ minutes }) => <Donation availableMinutes={minutes.available} />}</Loaded>
    </Page>
  );
});
