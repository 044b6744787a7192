import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { toast } from "@/ui/Toast";
import { words } from "@/words/audit";
import { ReasonDialog } from "./ReasonDialog";

/** Asks that an entry be taken back, with the reason. */
export function AskReversal({ entryId }: { entryId: string }) {
  const ask = useAction("audit", "askReversal");
  const [isOpen, setOpen] = useState(false);
  const submit = async (reason: string) => {
    if (!(await ask.run({ entryId, reason }))) return;
    setOpen(false);
    toast(words.asked);
  };
  return (
    <View className="spaced">
      <Button id="ask-reversal" kind="quiet" onPress={() => setOpen(true)}>
        {words.askReversal}
      </Button>
      {isOpen && (
        <ReasonDialog
          id="ask"
          title={words.askTitle}
          hint={words.askHint}
          verb={words.askVerb}
          busy={ask.busy}
          error={ask.error}
          onSubmit={(reason) => void submit(reason)}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  );
}
