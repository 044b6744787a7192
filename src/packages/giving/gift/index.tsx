import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import type { Kin } from "@contract/member/kin";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { ChooseStep } from "@/features/giving/ChooseStep";
import { Confirming } from "@/features/giving/Confirming";
import { Done } from "@/features/giving/Done";
import { useGiving } from "@/features/giving/useGiving";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { sayMinutes } from "@/time";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/giving";

function Gift({ kin, availableMinutes }: { kin: Kin[]; availableMinutes: number }) {
  const given = useRouter().params.memberId ?? "";
  const [toMemberId, setTo] = useState(given);
  const giving = useGiving();
  const gift = useAction("points", "gift");
  const { step, minutes, setStep } = giving;
  const to = kin.find(({ memberId }) => memberId === toMemberId);
  const name = to?.name ?? "";
  const submit = async () => {
    if (await gift.run({ toMemberId, amountMinutes: minutes })) setStep("done");
  };
  if (step === "done") return <Done id="gift-done" sentence={words.giftDone(name)} minutes={minutes} />;
  if (step === "confirm" && to)
    return (
      <Confirming
        name="gift"
        ask={words.giftAsk}
        to={name}
        minutes={minutes}
        note={words.giftLeft(sayMinutes(availableMinutes - minutes))}
        verb={words.giftVerb(name, sayMinutes(minutes))}
        busy={gift.busy}
        error={gift.error}
        onSubmit={() => void submit()}
        onChange={() => {
          gift.clear();
          setStep("choose");
        }}
      />
    );
  return (
    <ChooseStep name="gift" label={words.howMuch} {...{ availableMinutes, giving }} ready={to !== undefined}>
      <View className="field">
        <View className="field-label">{words.giftTo}</View>
        <Choice
          label={words.giftTo}
          value={to?.memberId}
          onChange={setTo}
          options={kin.map((one, index) => ({
            value: one.memberId,
            word: one.name,
            detail: words.relations[one.relation],
            id: `gift-to-${index}`,
          }))}
        />
      </View>
    </ChooseStep>
  );
}

const goKin = (
  <Button id="go-kin" onPress={() => goTo("kin")}>
    {words.goKin}
  </Button>
);

export default inCommunity(function GiftPage() {
  const live = useLive(
    async () => ({ kin: await call("member", "kin", {}), balances: await call("points", "balances", {}) }),
    [],
  );
  return (
    <Page title={words.giftTitle}>
      <Loaded live={live}>
        {({ kin, balances }) =>
          kin.items.length === 0 ? (
            <Empty action={goKin}>{words.noKin}</Empty>
          ) : (
            <Gift kin={kin.items} availableMinutes={balances.minutes.available} />
          )
        }
      </Loaded>
    </Page>
  );
});
