import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import type { CallError } from "@/api/call";
import { words } from "@/words/common";
import { a11y } from "./a11y";
import { Button } from "./Button";
import { Refusal } from "./states";

interface DialogProps {
  title: string;
  /** The verb on the button. */
  verb: string;
  kind?: "go" | "stop";
  submitId: string;
  busy?: boolean;
  disabled?: boolean;
  error?: CallError;
  onSubmit(): void;
  onClose(): void;
}

/** Asks once more, or asks for the reason, before something is done. */
export function Dialog({
  title,
  verb,
  kind = "go",
  submitId,
  busy,
  disabled,
  error,
  onSubmit,
  onClose,
  children,
}: PropsWithChildren<DialogProps>) {
  return (
    <View className="veil" catchMove>
      <View className="dialog" {...a11y("dialog", { "aria-modal": true, "aria-label": title })}>
        <View className="title">{title}</View>
        {children}
        <Refusal error={error} />
        <Button id={submitId} kind={kind} busy={busy} disabled={disabled} onPress={onSubmit}>
          {verb}
        </Button>
        <Button id="dialog-close" kind="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </View>
    </View>
  );
}
