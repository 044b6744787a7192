import { Text, View } from "@tarojs/components";
import type { Service } from "@contract/order/catalogue";
import { Press } from "@/ui/Press";
import { Glyph } from "./Glyph";

/** What one may ask help with, as words with small drawings. */
export function Services({ services, onChoose }: { services: Service[]; onChoose(service: Service): void }) {
  return (
    <View className="services">
      {services.map((service) => (
        <Press
          key={service.serviceId}
          id={`service-${service.code}`}
          role="link"
          className="service"
          onPress={() => onChoose(service)}
        >
          <Glyph code={service.code} />
          <View>
            <Text className="service-name">{service.name}</Text>
            <Text className="service-summary">{service.summary}</Text>
          </View>
        </Press>
      ))}
    </View>
  );
}
