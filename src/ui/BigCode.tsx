import { Text, View } from "@tarojs/components";
import { a11y } from "./a11y";

/** A code to read out or copy, in groups; the whole of it stays one text for those who listen. */
export function BigCode({ id, code, group }: { id: string; code: string; group: number }) {
  const groups = code.match(new RegExp(`.{1,${group}}`, "g")) ?? [];
  return (
    <View id={id} className="big-code" {...a11y("img", { "aria-label": [...code].join(" ") })}>
      {groups.map((part, index) => (
        <Text key={index} className="big-code-part">
          {part}
        </Text>
      ))}
    </View>
  );
}
