import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import { sayMinutes } from "@/time";
import { Button } from "@/ui/Button";
import { words } from "@/words/giving";
import { MinutesField } from "./MinutesField";
import type { Giving } from "./useGiving";

interface ChooseStepProps {
  name: string;
  label: string;
  availableMinutes: number;
  giving: Giving;
  /** Whatever else is to be chosen has been. */
  ready: boolean;
}

/** How much, of what one has. */
export function ChooseStep({
  name,
  label,
  availableMinutes,
  giving,
  ready,
  children,
}: PropsWithChildren<ChooseStepProps>) {
  const { minutes, setMinutes, setStep } = giving;
  const fits = minutes > 0 && minutes <= availableMinutes;
  return (
    <>
      {children}
      <MinutesField {...{ name, label, minutes }} mostMinutes={availableMinutes} onChange={setMinutes} />
      {/* Beyond what one has, the field says so itself. */}
      {minutes <= availableMinutes && (
        <View className={`note ${availableMinutes > 0 ? "soft-info" : "soft-mind"}`}>
          {availableMinutes > 0 ? words.have(sayMinutes(availableMinutes)) : words.none}
        </View>
      )}
      <View className="spaced">
        <Button id={`${name}-next`} disabled={!fits || !ready} onPress={() => setStep("confirm")}>
          {words.next}
        </Button>
      </View>
    </>
  );
}
