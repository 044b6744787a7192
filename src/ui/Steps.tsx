import { Text, View } from "@tarojs/components";
import { a11y } from "./a11y";

/** A line of steps; those before `at` are done, the one at it is where things stand. */
export function Steps({ steps, at }: { steps: readonly string[]; at: number }) {
  return (
    <View className="steps" {...a11y("list")}>
      {steps.map((step, index) => {
        const stage = index < at ? "done" : index === at ? "here" : "ahead";
        return (
          <View
            key={step}
            className={`step ${stage}`}
            {...a11y("listitem", { "aria-current": stage === "here" ? "step" : undefined })}
          >
            <View className="step-dot">{stage === "done" && <View className="tick" />}</View>
            <Text className="step-word">{step}</Text>
          </View>
        );
      })}
    </View>
  );
}
