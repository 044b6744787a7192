import { View } from "@tarojs/components";
import type { Task } from "@contract/dispatch/desk";
import { useNow } from "@/clock";
import { sayMinutes, sayTime, sayUntil } from "@/time";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/volunteer";
import { Glyph } from "@/features/order/Glyph";

/** A task as one weighs it: when and how far, then what, then what it earns. */
export function TaskFacts({ task }: { task: Task }) {
  const now = useNow();
  const { serviceName, residentName, durationMinutes, offerExpiresAt } = task;
  return (
    <>
      <View className="title">{sayTime(task.startsAt, now)}</View>
      <View className="chips">
        {task.sameGrid && <Chip tone="go">{words.sameGrid}</Chip>}
        <View className="task-place">{task.place}</View>
      </View>
      <View className="person spaced">
        <Glyph code={task.serviceCode} />
        <View>
          <View className="strong">{words.what(serviceName, residentName, sayMinutes(durationMinutes))}</View>
          <View className="soft">{words.earns(sayMinutes(task.earnsMinutes), task.earnsPoints)}</View>
        </View>
      </View>
      {task.note !== "" && <View className="note soft-info">{task.note}</View>}
      {offerExpiresAt !== null && (
        <View className="task-lapse spaced">{words.answerWithin(sayUntil(offerExpiresAt, now))}</View>
      )}
    </>
  );
}
