import { useEffect, useRef } from "react";
import { useVisible } from "@/api/useVisible";
import type { CaseVerb } from "./verbs";

interface DeskKeys {
  /** So many further in the list. */
  onMove(by: number): void;
  onOpen(): void;
  onVerb(verb: CaseVerb): void;
}

const moves: Record<string, number> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };
const verbs: Record<string, CaseVerb> = { r: "register", t: "triage", a: "assign", x: "reject", m: "merge" };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, [contenteditable], .form-card") !== null;

/** What has focus is pressed by Enter itself. */
const hasOwnEnter = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("[tabindex='0']") !== null;

/** The desk by keyboard alone: J and K or the arrows move, Enter opens, letters act. A form that is open has the keys. */
export function useDeskKeys(keys: DeskKeys) {
  const visible = useVisible();
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    if (process.env.TARO_ENV !== "h5" || !visible) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const { onMove, onOpen, onVerb } = now.current;
      const act =
        key in moves
          ? () => onMove(moves[key]!)
          : key in verbs
            ? () => onVerb(verbs[key]!)
            : key === "enter" && !hasOwnEnter(event.target)
              ? onOpen
              : undefined;
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // Before what has focus is pressed.
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, [visible]);
}
