import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import { given } from "./a11y";
import { Press } from "./Press";

interface CardProps {
  id?: string;
  className?: string;
  onPress?(): void;
}

export function Card({ id, className = "", onPress, children }: PropsWithChildren<CardProps>) {
  if (onPress)
    return (
      <Press id={id} role="link" className={`card ${className}`} onPress={onPress}>
        {children}
      </Press>
    );
  return (
    <View {...given({ id })} className={`card ${className}`}>
      {children}
    </View>
  );
}

/** A heading over a part of a page. */
export function Heading({ children }: PropsWithChildren) {
  return <View className="heading">{children}</View>;
}

/** A line of a list: words on the left, a figure or a state on the right. */
export function Row({ left, right }: { left: React.ReactNode; right?: React.ReactNode }) {
  return (
    <View className="row">
      <View className="row-left">{left}</View>
      {right !== undefined && <View className="row-right">{right}</View>}
    </View>
  );
}
