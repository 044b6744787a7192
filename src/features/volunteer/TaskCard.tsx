import { View } from "@tarojs/components";
import type { Task } from "@contract/dispatch/desk";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/volunteer";
import { TaskFacts } from "./TaskFacts";
import type { TaskVerb, TaskVerbs } from "./useTaskVerbs";

interface TaskCardProps {
  task: Task;
  index: number;
  /** What this group of tasks is answered with, the quiet one first so that the main one is under the thumb. */
  answers: readonly TaskVerb[];
  verbs: TaskVerbs;
}

/** A task one may take. */
export function TaskCard({ task, index, answers, verbs }: TaskCardProps) {
  const { orderId, allowedActions } = task;
  const allowed = answers.filter((verb) => allowedActions.includes(verb));
  return (
    <Card>
      <TaskFacts task={task} />
      <View className="task-verbs">
        {allowed.map((verb) => (
          <View key={verb} className={`task-verb ${verb}`}>
            <Button
              id={`task-${verb}-${index}`}
              kind={verb === "decline" ? "quiet" : "go"}
              busy={verbs.isBusy(verb, orderId)}
              onPress={() => void verbs.run(verb, orderId)}
            >
              {words.verbs[verb]}
            </Button>
          </View>
        ))}
      </View>
    </Card>
  );
}
