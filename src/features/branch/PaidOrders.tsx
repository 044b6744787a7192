import { View } from "@tarojs/components";
import type { PaidOrder } from "@contract/audit/entry";
import type { Neighbour } from "@contract/member/membership";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { useNow } from "@/clock";
import { goTo } from "@/routes";
import { sayMinutes, sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/paid";

function PaidCard({ order, index }: { order: PaidOrder; index: number }) {
  const now = useNow();
  const { orderId, serviceName, volunteerName, startsAt, paidMinutes } = order;
  return (
    <Card id={`paid-${index}`} onPress={() => goTo("orderEntries", { orderId })}>
      <Row
        left={
          <>
            <View className="strong">{serviceName}</View>
            <View>{words.whoServed(volunteerName)}</View>
            <View className="soft">{sayTime(startsAt, now)}</View>
          </>
        }
        right={<View className="strong">{words.paid(sayMinutes(paidMinutes))}</View>}
      />
    </Card>
  );
}

/** The orders of a neighbour that were paid, newest first. */
export function PaidOrders({ neighbour: { memberId, name } }: { neighbour: Neighbour }) {
  const paged = usePaged(
    (after) => call("audit", "paidOrders", { memberId, after }),
    ({ orderId }) => orderId,
    [memberId],
  );
  return (
    <View className="spaced">
      <PagedList paged={paged} empty={<Empty>{words.none(name)}</Empty>}>
        {(order, index) => <PaidCard key={order.orderId} order={order} index={index} />}
      </PagedList>
    </View>
  );
}
