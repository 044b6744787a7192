import { Button as TaroButton } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import { words } from "@/words/common";
import { a11y, given } from "./a11y";

interface ButtonProps {
  id?: string;
  /** One `go` a page; `quiet` for the rest; `stop` for what can't be undone. */
  kind?: "go" | "quiet" | "stop";
  busy?: boolean;
  disabled?: boolean;
  onPress(): void;
}

export function Button({ id, kind = "go", busy, disabled, onPress, children }: PropsWithChildren<ButtonProps>) {
  const idle = !busy && !disabled;
  return (
    <TaroButton
      {...given({ id })}
      className={`button ${kind} ${idle ? "" : "disabled"}`}
      hoverClass={idle ? "pressed" : "none"}
      onClick={() => {
        if (idle) onPress();
      }}
      {...a11y("button", { tabIndex: 0, "aria-disabled": !idle || undefined, "aria-busy": busy || undefined })}
    >
      {busy ? words.busy : children}
    </TaroButton>
  );
}
