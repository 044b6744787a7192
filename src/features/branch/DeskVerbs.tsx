import { View } from "@tarojs/components";
import { useState } from "react";
import type { DeskOrder } from "@contract/dispatch/desk";
import { useAction } from "@/api/useAction";
import { AskReason } from "@/features/order/AskReason";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Fold } from "@/ui/Fold";
import { elder } from "@/ui/theme";
import { words } from "@/words/branch";
import { words as common } from "@/words/common";
import type { Opening } from "./useOpening";

interface DeskVerbsProps {
  order: DeskOrder;
  index: number;
  opening: Opening;
}

/** What the desk may do with an order: the main thing as a button, the rest quietly. */
export function DeskVerbs({ order: { orderId, allowedActions }, index, opening }: DeskVerbsProps) {
  const [asking, setAsking] = useState<"release" | "cancel">();
  const release = useAction("dispatch", "release");
  const cancel = useAction("order", "cancel");
  const large = elder.use();
  const may = (action: DeskOrder["allowedActions"][number]) => allowedActions.includes(action);
  const close = () => setAsking(undefined);
  const quiet = (
    <View className="quiet-links">
      {may("open") && (
        <Button
          id={`desk-open-${index}`}
          kind="quiet"
          busy={opening.isBusy(orderId)}
          onPress={() => void opening.open(orderId)}
        >
          {words.open}
        </Button>
      )}
      {may("release") && (
        <Button id={`desk-release-${index}`} kind="quiet" onPress={() => setAsking("release")}>
          {words.release}
        </Button>
      )}
      {may("cancel") && (
        <Button id={`desk-cancel-${index}`} kind="quiet" onPress={() => setAsking("cancel")}>
          {words.cancel}
        </Button>
      )}
    </View>
  );
  return (
    <View className="spaced">
      {may("offer") && (
        <Button id={`desk-dispatch-${index}`} onPress={() => goTo("choose", { orderId })}>
          {words.dispatch}
        </Button>
      )}
      {may("resolve") && (
        <Button id={`desk-resolve-${index}`} onPress={() => goTo("resolve", { orderId })}>
          {words.resolve}
        </Button>
      )}
      {(may("open") || may("release") || may("cancel")) &&
        (large ? (
          <Fold id={`desk-more-${index}`} word={common.more}>
            {quiet}
          </Fold>
        ) : (
          quiet
        ))}
      {asking === "release" && (
        <AskReason
          name="release"
          least={2}
          orderId={orderId}
          action={release}
          text={words.releaseText}
          onClose={close}
        />
      )}
      {asking === "cancel" && (
        <AskReason name="cancel" least={0} orderId={orderId} action={cancel} text={words.cancelText} onClose={close} />
      )}
    </View>
  );
}
