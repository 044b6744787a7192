import { View } from "@tarojs/components";
import { useState } from "react";
import { sayMinutes } from "@/time";
import { Choice } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { words } from "@/words/giving";

const usual = [30, 60, 120, 300, 600];
const OTHER = 0;

interface MinutesFieldProps {
  /** Begins the ids of its parts. */
  name: string;
  label: string;
  /** More than this is told beside the fields; the server decides. */
  mostMinutes?: number;
  minutes: number;
  onChange(minutes: number): void;
}

const whole = (typed: string) => (/^\d{1,4}$/.test(typed) ? Number(typed) : 0);

/** How much time: one of the usual amounts, or hours and minutes typed. Nothing chosen is 0. */
export function MinutesField({ name, label, mostMinutes = Infinity, minutes, onChange }: MinutesFieldProps) {
  const [isOther, setIsOther] = useState(false);
  const [hours, setHours] = useState("");
  const [rest, setRest] = useState("");
  const type = (typedHours: string, typedRest: string) => {
    setHours(typedHours);
    setRest(typedRest);
    onChange(whole(typedHours) * 60 + whole(typedRest));
  };
  const choose = (chosen: number) => {
    setIsOther(chosen === OTHER);
    if (chosen === OTHER) type(hours, rest);
    else onChange(chosen);
  };
  const options = [
    ...usual.map((value) => ({
      value,
      word: sayMinutes(value),
      id: `${name}-${value}`,
      disabled: value > mostMinutes,
    })),
    { value: OTHER, word: words.otherAmount, id: `${name}-other` },
  ];
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <Choice label={label} options={options} value={isOther ? OTHER : minutes || undefined} onChange={choose} />
      {isOther && (
        <View className="figures">
          <Field
            id={`${name}-hours`}
            label={words.hours}
            kind="number"
            max={4}
            value={hours}
            onChange={(typed) => type(typed, rest)}
          />
          <Field
            id={`${name}-minutes`}
            label={words.minutes}
            kind="number"
            max={2}
            value={rest}
            onChange={(typed) => type(hours, typed)}
          />
        </View>
      )}
      {minutes > mostMinutes && <View className="field-error">{words.tooMuch(sayMinutes(mostMinutes))}</View>}
    </View>
  );
}
