import { Text, View } from "@tarojs/components";
import { type PropsWithChildren, useState } from "react";
import { elder } from "./theme";
import { words } from "@/words/common";
import { Press } from "./Press";

/** Something told only when asked. */
export function Fold({ id, word, children }: PropsWithChildren<{ id?: string; word: string }>) {
  const [open, setOpen] = useState(false);
  return (
    <View className="fold">
      <Press id={id} className="link" onPress={() => setOpen(!open)}>
        <Text>{open ? words.less : word}</Text>
        <View className={`chevron ${open ? "up" : "down"}`} />
      </Press>
      {open && <View className="fold-body">{children}</View>}
    </View>
  );
}

/** Secondary actions: in elder mode they stay folded under 更多. */
export function More({ id = "more", children }: PropsWithChildren<{ id?: string }>) {
  if (!elder.use()) return <View className="quiet-links">{children}</View>;
  return (
    <Fold id={id} word={words.more}>
      <View className="quiet-links">{children}</View>
    </Fold>
  );
}
