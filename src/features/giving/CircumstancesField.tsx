import { View } from "@tarojs/components";
import type { Circumstances } from "@contract/points/index";
import { Switch } from "@/ui/Switch";
import { words } from "@/words/giving";

const keys = ["livesAlone", "lowIncome", "disabled"] as const;

export const noCircumstances: Circumstances = { livesAlone: false, lowIncome: false, disabled: false };

/** What holds of these, in words: 一个人住、低收入. */
export const sayCircumstances = (given: Circumstances) =>
  keys
    .filter((key) => given[key])
    .map((key) => words.circumstances[key])
    .join("、");

interface CircumstancesFieldProps {
  /** Begins the ids of its parts. */
  name?: string;
  label: string;
  value: Circumstances;
  onChange(value: Circumstances): void;
}

/** Each is or is not so: switches with their words. */
export function CircumstancesField({ name = "circumstance", label, value, onChange }: CircumstancesFieldProps) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {keys.map((key) => (
        <Switch
          key={key}
          id={`${name}-${key}`}
          word={words.circumstances[key]}
          detail={value[key] ? words.yes : words.no}
          on={value[key]}
          onChange={(on) => onChange({ ...value, [key]: on })}
        />
      ))}
    </View>
  );
}
