import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { sayClock, sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/advice";
import { CancelDialog } from "./CancelDialog";

/** On the page of a case that an hour was booked with: when, with whom and where; whoever has it may give it back. */
export function BookingPart({ caseId }: { caseId: string }) {
  const now = useNow();
  const [cancelling, setCancelling] = useState(false);
  const { data } = useLive(() => call("request", "adviceOf", { caseId }), [caseId]);
  if (!data?.slot) return null;
  const { slotId, trade, adviserName, startsAt, endsAt, place, myCaseId } = data.slot;
  return (
    <Card id="booking">
      <View className="strong">{words.bookedAt(words.when(sayTime(startsAt, now), sayClock(endsAt)))}</View>
      <View>{words.who(words.trades[trade], adviserName)}</View>
      <View className="soft">{place}</View>
      {myCaseId !== null && (
        <Button id="cancel-booking" kind="quiet" onPress={() => setCancelling(true)}>
          {words.cancel}
        </Button>
      )}
      {cancelling && <CancelDialog slotId={slotId} onClose={() => setCancelling(false)} />}
    </Card>
  );
}
