import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { OrderLine } from "@/features/order/OrderLine";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo, startAt } from "@/routes";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/order";

type Which = "open" | "over";

const options = [
  { value: "open" as Which, word: words.open, id: "orders-open" },
  { value: "over" as Which, word: words.over, id: "orders-over" },
];

const bookOne = (
  <Button id="orders-book" onPress={() => startAt("home")}>
    {words.bookOne}
  </Button>
);

export default inCommunity(function OrdersPage() {
  const [which, setWhich] = useState<Which>("open");
  const paged = usePaged(
    (after) => call("order", "mine", { which, after }),
    ({ orderId }) => orderId,
    [which],
  );
  return (
    <Page title={words.listTitle} tab="orders">
      <Choice label={words.listTitle} options={options} value={which} onChange={setWhich} />
      <View className="spaced">
        <PagedList
          paged={paged}
          empty={<Empty action={bookOne}>{which === "open" ? words.none : words.noneOver}</Empty>}
        >
          {(order, index) => (
            <OrderLine
              key={order.orderId}
              id={`order-${index}`}
              order={order}
              onPress={() => goTo("order", { orderId: order.orderId })}
            />
          )}
        </PagedList>
      </View>
    </Page>
  );
});
