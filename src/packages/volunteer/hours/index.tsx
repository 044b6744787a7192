import { View } from "@tarojs/components";
import { call, type OutputOf } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { useNow } from "@/clock";
import { inCommunity } from "@/features/session/inCommunity";
import { goOn } from "@/routes";
import { sayMinutes, sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { StarsShown } from "@/ui/Stars";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/volunteer";

type Served = OutputOf<"dispatch", "hours">["items"][number];

function ServedLine({ served, index }: { served: Served; index: number }) {
  const now = useNow();
  return (
    <Card id={`hour-${index}`}>
      <Row
        left={
          <>
            <View className="strong">{words.servedFor(served.serviceName, served.residentName)}</View>
            <View className="soft">{sayTime(served.finishedAt, now)}</View>
          </>
        }
        right={
          <>
            <View className="strong">{sayMinutes(served.servedMinutes)}</View>
            {served.stars === null ? (
              <View className="soft">{words.notRated}</View>
            ) : (
              <StarsShown value={served.stars} />
            )}
          </>
        }
      />
    </Card>
  );
}

const goTasks = (
  <Button id="hours-tasks" onPress={() => goOn("tasks")}>
    {words.goTasks}
  </Button>
);

export default inCommunity(function HoursPage() {
  const paged = usePaged(
    (after) => call("dispatch", "hours", { after }),
    ({ orderId }) => orderId,
    [],
  );
  const sum = paged.live.data;
  return (
    <Page title={words.hoursTitle}>
      {sum && (
        <View>
          <View className="soft">{words.total}</View>
          <View id="hours-total" className="figure">
            {sayMinutes(sum.totalMinutes)}
          </View>
          <View id="hours-visits">{words.visits(sum.visitCount)}</View>
        </View>
      )}
      <View className="spaced">
        <PagedList paged={paged} empty={<Empty action={goTasks}>{words.noHours}</Empty>}>
          {(served, index) => <ServedLine key={served.orderId} served={served} index={index} />}
        </PagedList>
      </View>
    </Page>
  );
});
