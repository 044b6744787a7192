import { View } from "@tarojs/components";
import { createStore } from "@/store";
import { a11y } from "./a11y";

const SHOWN_MS = 4_000;

const spoken = createStore("");
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says in passing what has happened. */
export function toast(sentence: string) {
  spoken.set(sentence);
  clearTimeout(timer);
  timer = setTimeout(() => spoken.set(""), SHOWN_MS);
}

export function Toaster() {
  const sentence = spoken.use();
  if (sentence === "") return null;
  return (
    <View className="toast-place">
      <View id="toast" className="toast" {...a11y("status")}>
        {sentence}
      </View>
    </View>
  );
}
