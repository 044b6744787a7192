import { View } from "@tarojs/components";
import type { DeskOrder } from "@contract/dispatch/desk";
import { sayMinutes } from "@/time";
import { Card } from "@/ui/Card";
import { words } from "@/words/branch";
import { DeskFacts } from "./DeskFacts";
import { DeskVerbs } from "./DeskVerbs";
import { OfferChips } from "./OfferChips";
import type { Opening } from "./useOpening";

/** One order as it lies on the desk. */
export function DeskCard({ order, index, opening }: { order: DeskOrder; index: number; opening: Opening }) {
  const { disputeReason, servedMinutes } = order;
  return (
    <Card id={`desk-order-${index}`}>
      <DeskFacts order={order} />
      {disputeReason !== null && (
        <View className="note soft-mind">
          <View>{words.disputeSays(disputeReason)}</View>
          {servedMinutes !== null && (
            <View>
              {words.servedMinutes} {sayMinutes(servedMinutes)}
            </View>
          )}
        </View>
      )}
      {order.volunteerName === null && <OfferChips offers={order.offers} />}
      <DeskVerbs order={order} index={index} opening={opening} />
    </Card>
  );
}
