import { Image, Text, View } from "@tarojs/components";
import { startAt } from "@/routes";
import { createStore } from "@/store";
import { words } from "@/words/common";
import { a11y, silent } from "./a11y";
import { drawings } from "./drawings";
import { Press } from "./Press";

const tabs = ["home", "orders", "points", "requests", "me"] as const;

export type Tab = (typeof tabs)[number];

/** The tabs there are for the one at this phone. */
export const tabsShown = createStore<readonly Tab[]>(tabs);

export function TabBar({ at }: { at: Tab }) {
  const shown = tabsShown.use();
  return (
    <View className="tab-bar" {...a11y("tablist")}>
      {shown.map((tab) => (
        <Press
          key={tab}
          id={`tab-${tab}`}
          role="tab"
          className="tab"
          chosen={tab === at}
          onPress={() => tab !== at && startAt(tab)}
        >
          <Image className="tab-drawing" src={tab === at ? drawings[tab].here : drawings[tab].away} {...silent} />
          <Text className="tab-word">{words.tabs[tab]}</Text>
        </Press>
      ))}
    </View>
  );
}
