import { View } from "@tarojs/components";
import { useState } from "react";
import type { DeskAsking } from "@contract/points/index";
import { Button } from "@/ui/Button";
import { More } from "@/ui/Fold";
import { words } from "@/words/poolDesk";
import { AllocateDialog } from "./AllocateDialog";
import { ConfirmNeedDialog } from "./ConfirmNeedDialog";
import { DeclineAskDialog } from "./DeclineAskDialog";

/** What the desk may do with an asking: only the first in the queue can be given to. */
export function PoolVerbs({ asking, index }: { asking: DeskAsking; index: number }) {
  const [open, setOpen] = useState<"allocate" | "confirm" | "decline">();
  const close = () => setOpen(undefined);
  return (
    <View className="spaced">
      {index === 0 && (
        <Button id="pool-allocate" onPress={() => setOpen("allocate")}>
          {words.allocate(asking.name)}
        </Button>
      )}
      <More id={`pool-more-${index}`}>
        <Button id={`pool-confirm-${index}`} kind="quiet" onPress={() => setOpen("confirm")}>
          {words.confirm}
        </Button>
        <Button id={`pool-decline-${index}`} kind="quiet" onPress={() => setOpen("decline")}>
          {words.decline}
        </Button>
      </More>
      {open === "allocate" && <AllocateDialog asking={asking} onClose={close} />}
      {open === "confirm" && <ConfirmNeedDialog asking={asking} onClose={close} />}
      {open === "decline" && <DeclineAskDialog asking={asking} onClose={close} />}
    </View>
  );
}
