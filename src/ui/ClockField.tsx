import { Input, Picker, View } from "@tarojs/components";
import { Labelled } from "./Field";

interface ClockFieldProps {
  id: string;
  label: string;
  /** `15:30` */
  value: string;
  onChange(value: string): void;
}

/** A clock time chosen on the phone's own wheel. */
export function ClockField({ id, label, value, onChange }: ClockFieldProps) {
  if (process.env.TARO_ENV === "h5")
    return (
      <Labelled label={label}>
        <Input
          id={id}
          className="input"
          value={value}
          onInput={({ detail }) => onChange(detail.value)}
          {...{ nativeProps: { type: "time", "aria-label": label } }}
        />
      </Labelled>
    );
  return (
    <Labelled label={label}>
      <Picker mode="time" value={value} onChange={({ detail }) => onChange(detail.value)}>
        <View id={id} className="input">
          {value}
        </View>
      </Picker>
    </Labelled>
  );
}
