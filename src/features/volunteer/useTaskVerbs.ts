import { useState } from "react";
import { useAction } from "@/api/useAction";
import { toast } from "@/ui/Toast";
import { words } from "@/words/volunteer";

export type TaskVerb = "accept" | "decline" | "claim";

/**
 * What a volunteer can do with the tasks on show. It lives with the page and not with a task, because a task that
 * was refused leaves the list and its reason must stay.
 */
export function useTaskVerbs() {
  const accept = useAction("dispatch", "accept");
  const decline = useAction("dispatch", "decline");
  const claim = useAction("dispatch", "claim");
  const [acting, setActing] = useState<{ verb: TaskVerb; orderId: string }>();
  const acts = { accept, decline, claim };
  const busy = accept.busy || decline.busy || claim.busy;

  const run = async (verb: TaskVerb, orderId: string) => {
    if (busy) return;
    setActing({ verb, orderId });
    if (await acts[verb].run({ orderId })) toast(words.done[verb]);
  };

  return {
    run,
    isBusy: (verb: TaskVerb, orderId: string) => busy && acting?.verb === verb && acting.orderId === orderId,
    /** Why the last one was refused. */
    error: acting && acts[acting.verb].error,
  };
}

export type TaskVerbs = ReturnType<typeof useTaskVerbs>;
