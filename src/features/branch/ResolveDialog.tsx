import { View } from "@tarojs/components";
import { useState } from "react";
import type { Order } from "@contract/order/order";
import { useAction } from "@/api/useAction";
import { goBack } from "@/routes";
import { sayMinutes } from "@/time";
import { Dialog } from "@/ui/Dialog";
import { Field, TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/branch";

const FEWEST_WORDS = 2;

export type Outcome = "pay" | "void";

interface ResolveDialogProps {
  order: Order;
  outcome: Outcome;
  /** The most that can be paid. */
  mostMinutes: number;
  onClose(): void;
}

/** Says what will become of the minutes, asks for the reason, and settles. */
export function ResolveDialog({ order, outcome, mostMinutes, onClose }: ResolveDialogProps) {
  const resolve = useAction("dispatch", "resolve");
  const [typed, setTyped] = useState(String(mostMinutes));
  const [reason, setReason] = useState("");
  const { orderId, residentName, durationMinutes } = order;
  const volunteerName = order.volunteerName ?? words.volunteer;
  const pays = outcome === "pay";
  const paidMinutes = Number(typed);
  const payable = Number.isInteger(paidMinutes) && paidMinutes >= 1 && paidMinutes <= mostMinutes;

  const submit = async () => {
    const answer = await resolve.run({ orderId, outcome, reason, ...(pays ? { paidMinutes } : {}) });
    if (!answer) return;
    toast(pays ? words.payDone : words.voidDone);
    goBack();
  };

  return (
    <Dialog
      title={pays ? words.payTitle : words.voidTitle}
      verb={pays ? words.payVerb : words.voidVerb}
      kind={pays ? "go" : "stop"}
      submitId="resolve-submit"
      busy={resolve.busy}
      disabled={(pays && !payable) || reason.trim().length < FEWEST_WORDS}
      error={resolve.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {pays && (
        <Field
          id="resolve-minutes"
          label={words.payMinutes}
          kind="number"
          max={3}
          hint={words.payMost(mostMinutes)}
          error={payable ? undefined : words.payTooMany(mostMinutes)}
          value={typed}
          onChange={setTyped}
        />
      )}
      <View className={`note ${pays ? "soft-go" : "soft-stop"}`}>
        {!pays && words.voidOutcome(volunteerName, residentName, sayMinutes(durationMinutes))}
        {pays && payable && words.payOutcome(volunteerName, sayMinutes(paidMinutes))}
        {pays &&
          payable &&
          paidMinutes < durationMinutes &&
          words.restReturns(residentName, sayMinutes(durationMinutes - paidMinutes))}
      </View>
      <TextArea id="resolve-reason" label={words.resolveReason} value={reason} onChange={setReason} />
    </Dialog>
  );
}
