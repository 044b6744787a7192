import { Text, View } from "@tarojs/components";
import { a11y } from "@/ui/a11y";
import { words } from "@/words/passbook";
import { groupsOf } from "./keys";

/** A public key in fours, to be compared with the notice board group by group. */
export function KeyGroups({ id, value }: { id: string; value: string }) {
  return (
    <View
      id={id}
      className="key-groups"
      {...a11y("img", { "aria-label": `${words.keySpoken} ${groupsOf(value).join(" ")}` })}
    >
      {groupsOf(value).map((group, index) => (
        <Text key={index} className="key-group">
          {group}
        </Text>
      ))}
    </View>
  );
}
