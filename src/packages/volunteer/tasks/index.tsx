import { View } from "@tarojs/components";
import type { Task } from "@contract/dispatch/desk";
import { call, type OutputOf } from "@/api/call";
import { useLive } from "@/api/useLive";
import { inCommunity } from "@/features/session/inCommunity";
import { MyTask } from "@/features/volunteer/MyTask";
import { TaskCard } from "@/features/volunteer/TaskCard";
import { type TaskVerbs, useTaskVerbs } from "@/features/volunteer/useTaskVerbs";
import { goTo } from "@/routes";
import { Heading } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Press } from "@/ui/Press";
import { Empty, Loaded, Refusal } from "@/ui/states";
import { words } from "@/words/volunteer";
import "../style.scss";

type Tasks = OutputOf<"dispatch", "tasks">;

interface GroupProps {
  of: keyof Tasks;
  tasks: Task[];
  children(task: Task, index: number): React.ReactNode;
}

function Group({ of, tasks, children }: GroupProps) {
  return (
    <>
      <Heading>{words.count(words.groups[of], tasks.length)}</Heading>
      {tasks.length === 0 ? <View className="soft">{words.emptyGroups[of]}</View> : tasks.map(children)}
    </>
  );
}

function Groups({ tasks: { offered, open, mine }, verbs }: { tasks: Tasks; verbs: TaskVerbs }) {
  if (offered.length + open.length + mine.length === 0) return <Empty>{words.empty}</Empty>;
  return (
    <>
      <Group of="offered" tasks={offered}>
        {(task, index) => (
          <TaskCard key={task.orderId} task={task} index={index} answers={["decline", "accept"]} verbs={verbs} />
        )}
      </Group>
      <Group of="open" tasks={open}>
        {(task, index) => <TaskCard key={task.orderId} task={task} index={index} answers={["claim"]} verbs={verbs} />}
      </Group>
      <Group of="mine" tasks={mine}>
        {(task, index) => <MyTask key={task.orderId} task={task} index={index} />}
      </Group>
    </>
  );
}

export default inCommunity(function TasksPage() {
  const live = useLive(() => call("dispatch", "tasks", {}), []);
  const verbs = useTaskVerbs();
  return (
    <Page title={words.title} foot={verbs.error && <Refusal error={verbs.error} />}>
      <Loaded live={live}>{(tasks) => <Groups tasks={tasks} verbs={verbs} />}</Loaded>
      <Press id="tasks-hours" role="link" className="link spaced" onPress={() => goTo("hours")}>
        {words.hours}
        <View className="chevron" />
      </Press>
    </Page>
  );
});
