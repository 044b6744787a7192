import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { sayDate } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Heading, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/mediation";
import { OralDialog } from "./OralDialog";

/** What a mediator has settled by word of mouth, for them alone; the public figures count it apart. */
export function OralRecords() {
  const [recording, setRecording] = useState(false);
  const paged = usePaged(
    (after) => call("request", "myOralRecords", { after }),
    ({ recordId }) => recordId,
    [],
  );
  return (
    <>
      <Heading>{words.oralHeading}</Heading>
      <Button id="oral-record" kind="quiet" onPress={() => setRecording(true)}>
        {words.oralRecord}
      </Button>
      <PagedList paged={paged} empty={<Empty>{words.oralNone}</Empty>}>
        {({ recordId, heldOn, rung, isAgreed, minute }, index) => (
          <Card key={recordId} id={`oral-${index}`}>
            <Row
              left={<View className="strong">{words.momentAt(sayDate(heldOn), words.at(words.rungs[rung]))}</View>}
              right={
                <Chip tone={isAgreed ? "go" : "wait"}>{isAgreed ? words.outcomes.agreed : words.outcomes.failed}</Chip>
              }
            />
            <View className="soft">{minute}</View>
          </Card>
        )}
      </PagedList>
      {recording && <OralDialog onClose={() => setRecording(false)} />}
    </>
  );
}
