import { given } from "./a11y";
import { Text } from "@tarojs/components";
import type { PropsWithChildren } from "react";

export type Tone = "go" | "mind" | "stop" | "info" | "wait";

/** A state in words on a soft ground. */
export function Chip({ id, tone, children }: PropsWithChildren<{ id?: string; tone: Tone }>) {
  return (
    <Text {...given({ id })} className={`chip soft-${tone}`}>
      {children}
    </Text>
  );
}
