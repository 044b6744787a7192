import { View } from "@tarojs/components";
import type { Order } from "@contract/order/order";
import { BigCode } from "@/ui/BigCode";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Steps } from "@/ui/Steps";
import { words } from "@/words/order";
import { Glyph } from "./Glyph";
import { stepOf, toneOf } from "./look";
import { OrderFacts } from "./OrderFacts";

/** The one card an order is, from being placed to being over. */
export function OrderCard({ order, children }: React.PropsWithChildren<{ order: Order }>) {
  const step = stepOf[order.state];
  return (
    <Card className="order-card">
      {step !== undefined && <Steps steps={words.steps} at={step} />}
      <View className="state-line">
        <Row
          left={
            <View className="person">
              <Glyph code={order.serviceCode} />
              <View className="title">{order.serviceName}</View>
            </View>
          }
          right={
            <Chip id="order-state" tone={toneOf[order.state]}>
              {words.states[order.state]}
            </Chip>
          }
        />
        <View className="spaced">{words.sentences[order.state]}</View>
      </View>
      {order.visitCode && (
        <View className="code-box">
          <View className="soft">{order.visitCode.purpose === "start" ? words.startCode : words.finishCode}</View>
          <BigCode id="visit-code" code={order.visitCode.code} group={3} />
        </View>
      )}
      {order.volunteerName !== null && (
        <View className="person spaced">
          <View className="initial">{order.volunteerName.slice(0, 1)}</View>
          <View>
            <View className="strong">{words.surname(order.volunteerName)}</View>
            <View className="soft">{order.knownVolunteer ? words.before : words.who}</View>
          </View>
        </View>
      )}
      {children}
      <OrderFacts order={order} />
    </Card>
  );
}
