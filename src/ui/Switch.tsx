import { View } from "@tarojs/components";
import { Row } from "./Card";
import { Press } from "./Press";

interface SwitchProps {
  id: string;
  word: string;
  /** What it means as it stands, in words. */
  detail: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** Something that is so or is not. */
export function Switch({ id, word, detail, on, onChange }: SwitchProps) {
  return (
    <Press id={id} role="switch" className="card" label={word} chosen={on} onPress={() => onChange(!on)}>
      <Row
        left={
          <>
            <View className="strong">{word}</View>
            <View className="soft">{detail}</View>
          </>
        }
        right={
          <View className={`switch ${on ? "on" : ""}`}>
            <View className="switch-knob" />
          </View>
        }
      />
    </Press>
  );
}
