import { Image, Text, View } from "@tarojs/components";
import { startAt } from "@/routes";
import { words } from "@/words/common";
import { a11y } from "./a11y";
import { drawings } from "./drawings";
import { Press } from "./Press";

const tabs = ["home", "orders", "points", "requests", "me"] as const;

export type Tab = (typeof tabs)[number];

export function TabBar({ at }: { at: Tab }) {
  return (
    <View className="tab-bar" {...a11y("tablist")}>
      {tabs.map((tab) => (
        <Press key={tab} id={`tab-${tab}`} role="tab" className="tab" chosen={tab === at} onPress={() => tab !== at && startAt(tab)}>
          <Image className="tab-drawing" src={tab === at ? drawings[tab].here : drawings[tab].away} />
          <Text className="tab-word">{words.tabs[tab]}</Text>
        </Press>
      ))}
    </View>
  );
}
