import { Text, View } from "@tarojs/components";
import { a11y } from "./a11y";
import { Press } from "./Press";

export interface Option<Value> {
  value: Value;
  word: string;
  detail?: string;
  id?: string;
  disabled?: boolean;
}

interface ChoiceProps<Value> {
  label: string;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChange(value: NoInfer<Value>): void;
  /** `line` runs off to the right; `grid` wraps; `times` is a grid of very short words; `rows` are for long ones. */
  layout?: "grid" | "line" | "times" | "rows";
}

/** Letters that fit a third of the phone when they are large; two of the Latin ones make one. */
const SHORT = 4;

const lettersOf = (word: string) => word.replace(/[ -~]{2}/g, "一").length;

/** How three stand in a grid that has room for two where letters are large. */
function threeOf(options: readonly Option<unknown>[]): string {
  if (options.length !== 3) return "";
  return options.every(({ word, detail }) => lettersOf(word) <= SHORT && detail === undefined)
    ? "three-short"
    : "three";
}

/** One of a few, each in words. */
export function Choice<Value extends string | number | boolean>({
  label,
  options,
  value,
  onChange,
  layout = "grid",
}: ChoiceProps<Value>) {
  return (
    <View className={`choice ${layout} ${threeOf(options)}`} {...a11y("radiogroup", { "aria-label": label })}>
      {options.map((option) => (
        <Press
          key={String(option.value)}
          id={option.id}
          role="radio"
          className="option"
          chosen={option.value === value}
          disabled={option.disabled}
          onPress={() => onChange(option.value)}
        >
          <Text className="option-word">{option.word}</Text>
          {option.detail !== undefined && <Text className="option-detail">{option.detail}</Text>}
        </Press>
      ))}
    </View>
  );
}
