import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import { a11y, given } from "./a11y";

interface PressProps {
  id?: string;
  className?: string;
  /** Said instead of the words inside, where these don't say it. */
  label?: string;
  chosen?: boolean;
  role?: "button" | "link" | "radio" | "tab" | "switch";
  disabled?: boolean;
  onPress(): void;
}

/** Anything that can be pressed and isn't a plain button. */
export function Press({
  id,
  className = "",
  label,
  chosen,
  role = "button",
  disabled,
  onPress,
  children,
}: PropsWithChildren<PressProps>) {
  const state =
    role === "tab"
      ? { "aria-selected": chosen }
      : role === "radio" || role === "switch"
        ? { "aria-checked": chosen ?? false }
        : {};
  return (
    <View
      {...given({ id })}
      className={`press ${className} ${chosen ? "chosen" : ""} ${disabled ? "disabled" : ""}`}
      hoverClass="pressed"
      onClick={() => {
        if (!disabled) onPress();
      }}
      {...a11y(role, {
        tabIndex: disabled ? -1 : 0,
        "aria-label": label,
        "aria-disabled": disabled || undefined,
        ...state,
      })}
    >
      {children}
    </View>
  );
}
