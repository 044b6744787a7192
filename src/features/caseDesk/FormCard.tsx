import { View } from "@tarojs/components";
import { type PropsWithChildren, useLayoutEffect, useRef, useState } from "react";
import type { CallError } from "@/api/call";
import { a11y } from "@/ui/a11y";
import { Button } from "@/ui/Button";
import { Refusal } from "@/ui/states";
import { words } from "@/words/common";

interface FormCardProps {
  id: string;
  title: string;
  hint?: string;
  /** The verb on the button. */
  verb: string;
  kind?: "go" | "stop";
  busy: boolean;
  disabled?: boolean;
  /** The first field that is still to be filled in: it may not be sent before. */
  missing?: { id: string; label: string };
  error: CallError | undefined;
  onSubmit(): void;
  onClose(): void;
}

/** What is asked before something is done to a case, above the case itself. Escape leaves it, Ctrl and Enter send it. */
export function FormCard(props: PropsWithChildren<FormCardProps>) {
  const { id, title, hint, verb, kind = "go", busy, disabled, missing, error, onSubmit, onClose, children } = props;
  const [isTold, setTold] = useState(false);
  useFormKeys(id, props, () => setTold(true));
  return (
    <View id={id} className="card form-card" {...a11y("form", { "aria-label": title })}>
      <View className="title">{title}</View>
      {hint !== undefined && <View className="soft">{hint}</View>}
      {children}
      {isTold && missing && <View className="field-error">{words.stillMissing(missing.label)}</View>}
      <Refusal error={error} />
      <View className="spaced">
        <Button
          id={`${id}-submit`}
          kind={kind}
          busy={busy}
          disabled={disabled || missing !== undefined}
          onPress={onSubmit}
        >
          {verb}
        </Button>
        <Button id={`${id}-close`} kind="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </View>
    </View>
  );
}

/** What is asked first: what is chosen already, else the first field. */
function firstFieldOf(id: string): HTMLElement | null {
  const form = document.getElementById(id);
  const first = form?.querySelector<HTMLElement>("input, textarea, [tabindex='0']") ?? null;
  return first?.closest(".choice")?.querySelector<HTMLElement>(".chosen") ?? first;
}

/** Sent too early: the field that is missing is where one goes on. */
function goTo(fieldId: string): void {
  const field = document.getElementById(fieldId);
  (field?.querySelector<HTMLElement>("input, textarea") ?? field)?.focus();
}

function useFormKeys(id: string, props: FormCardProps, onTooEarly: () => void) {
  const now = useRef(props);
  now.current = props;
  useLayoutEffect(() => {
    if (process.env.TARO_ENV !== "h5") return;
    // Taro draws its own inputs a moment later.
    const timer = setTimeout(() => firstFieldOf(id)?.focus(), 50);
    const listen = (event: KeyboardEvent) => {
      const { busy, disabled, missing, onSubmit, onClose } = now.current;
      const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
      if (!sends && event.key !== "Escape") return;
      // What has focus is not pressed as well.
      event.preventDefault();
      event.stopPropagation();
      if (!sends) onClose();
      else if (missing) {
        onTooEarly();
        goTo(missing.id);
      } else if (!busy && !disabled) onSubmit();
    };
    document.addEventListener("keydown", listen, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", listen, true);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is said is set once and for all
  }, [id]);
}
