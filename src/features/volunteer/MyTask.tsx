import { View } from "@tarojs/components";
import type { Task } from "@contract/dispatch/desk";
import { useNow } from "@/clock";
import { goTo } from "@/routes";
import { sayMinutes, sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/volunteer";
import { toneOf } from "@/features/order/look";

/** A visit I have taken on. */
export function MyTask({ task, index }: { task: Task; index: number }) {
  const now = useNow();
  const { orderId, serviceName, residentName, durationMinutes } = task;
  return (
    <Card id={`task-mine-${index}`} onPress={() => goTo("visit", { orderId })}>
      <Row
        left={<View className="title">{sayTime(task.startsAt, now)}</View>}
        right={<Chip tone={toneOf[task.state]}>{words.states[task.state]}</Chip>}
      />
      <View className="strong">{task.place}</View>
      <View className="spaced">
        <Row
          left={words.what(serviceName, residentName, sayMinutes(durationMinutes))}
          right={<View className="chevron" />}
        />
      </View>
    </Card>
  );
}
