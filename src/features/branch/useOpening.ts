import { useState } from "react";
import { useAction } from "@/api/useAction";
import { toast } from "@/ui/Toast";
import { words } from "@/words/branch";

/** Opens orders to all. It lives with the page, because a refused order may leave the list and its reason must stay. */
export function useOpening() {
  const { run, busy, error } = useAction("dispatch", "open");
  const [opening, setOpening] = useState<string>();
  const open = async (orderId: string) => {
    if (busy) return false;
    setOpening(orderId);
    const answer = await run({ orderId });
    if (answer) toast(words.openedDone);
    return answer !== undefined;
  };
  return { open, isBusy: (orderId: string) => busy && opening === orderId, error };
}

export type Opening = ReturnType<typeof useOpening>;
