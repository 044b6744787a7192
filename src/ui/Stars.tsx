import { Text, View } from "@tarojs/components";
import { words } from "@/words/stars";
import { a11y } from "./a11y";
import { Press } from "./Press";

const FIVE = [1, 2, 3, 4, 5];

/** How good it was, from one star to five. */
export function Stars({ value, onChange }: { value: number; onChange(stars: number): void }) {
  return (
    <View className="stars" {...a11y("radiogroup", { "aria-label": words.label })}>
      {FIVE.map((star) => (
        <Press
          key={star}
          id={`star-${star}`}
          role="radio"
          className={`star ${star <= value ? "lit" : ""}`}
          label={words.said(star)}
          chosen={star === value}
          onPress={() => onChange(star)}
        >
          <Text>{star <= value ? "★" : "☆"}</Text>
        </Press>
      ))}
      <Text className="stars-word">{words.said(value)}</Text>
    </View>
  );
}

export function StarsShown({ value }: { value: number }) {
  return (
    <Text className="stars-shown" {...a11y("img", { "aria-label": words.said(value) })}>
      {FIVE.map((star) => (star <= value ? "★" : "☆")).join("")}
    </Text>
  );
}
