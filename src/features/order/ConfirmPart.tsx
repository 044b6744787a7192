import { View } from "@tarojs/components";
import { useState } from "react";
import type { Order } from "@contract/order/order";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { sayUntil } from "@/time";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Field";
import { Stars } from "@/ui/Stars";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/order";

const MOST_STARS = 5;

/** Says how it was and lets the minutes go to the volunteer. */
export function ConfirmPart({ order }: { order: Order }) {
  const now = useNow();
  const confirm = useAction("order", "confirm");
  const [stars, setStars] = useState(MOST_STARS);
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (await confirm.run({ orderId: order.orderId, stars, words: said })) toast(words.confirmed);
  };
  return (
    <View className="facts">
      <View className="field-label">{words.howWasIt}</View>
      <Stars value={stars} onChange={setStars} />
      <TextArea id="confirm-words" label={words.fewWords} value={said} onChange={setSaid} />
      <Refusal error={confirm.error} />
      <View className="spaced">
        <Button id="confirm-order" busy={confirm.busy} onPress={() => void submit()}>
          {words.confirm}
        </Button>
      </View>
      {order.confirmsItselfAt !== null && (
        <View className="soft spaced">{words.confirmsItself(sayUntil(order.confirmsItselfAt, now))}</View>
      )}
    </View>
  );
}
