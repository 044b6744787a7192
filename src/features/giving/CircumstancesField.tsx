import { View } from "@tarojs/components";
import type { Circumstances } from "@contract/points/index";
import { Row } from "@/ui/Card";
import { Press } from "@/ui/Press";
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
  label: string;
  value: Circumstances;
  onChange(value: Circumstances): void;
}

/** Each is or is not so: switches with their words. */
export function CircumstancesField({ label, value, onChange }: CircumstancesFieldProps) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {keys.map((key) => (
        <Press
          key={key}
          id={`circumstance-${key}`}
          role="switch"
          className="card"
          label={words.circumstances[key]}
          chosen={value[key]}
          onPress={() => onChange({ ...value, [key]: !value[key] })}
        >
          <Row
            left={
              <>
                <View className="strong">{words.circumstances[key]}</View>
                <View className="soft">{value[key] ? words.yes : words.no}</View>
              </>
            }
            right={
              <View className={`switch ${value[key] ? "on" : ""}`}>
                <View className="switch-knob" />
              </View>
            }
          />
        </Press>
      ))}
    </View>
  );
}
