import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useRef, useState } from "react";
import { call } from "@/api/call";
import { newId } from "@/api/requestId";
import { useAction } from "@/api/useAction";
import { useAsked } from "@/api/useAsked";
import { inCommunity } from "@/features/session/inCommunity";
import { useMembership } from "@/features/session/session";
import { goOn } from "@/routes";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Field, Labelled, TextArea } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Loaded, Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";

export default inCommunity(function AskMediationPage() {
  const { communityId } = useMembership();
  const { caseId } = useRouter().params;
  const buildings = useAsked(() => call("member", "buildings", { communityId }), [communityId]);
  const ask = useAction("request", "askMediation");
  const mediationId = useRef(newId());
  const [matter, setMatter] = useState("");
  const [name, setName] = useState("");
  const [room, setRoom] = useState("");
  const [buildingId, setBuilding] = useState<string>();
  const isWhole = matter.trim().length >= 4 && name.trim() !== "" && buildingId !== undefined;
  const submit = async () => {
    if (!buildingId) return;
    const other = { name, buildingId, room };
    const input = { mediationId: mediationId.current, matter, other, ...(caseId && { caseId }) };
    const answer = await ask.run(input);
    if (!answer) return;
    toast(words.submitted);
    goOn("mediation", { mediationId: mediationId.current });
  };
  const foot = (
    <>
      <Refusal error={ask.error} />
      <Button id="mediation-submit" busy={ask.busy} disabled={!isWhole} onPress={() => void submit()}>
        {words.submit}
      </Button>
    </>
  );
  return (
    <Page title={words.askTitle} foot={foot}>
      <View className="soft">{words.askHint}</View>
      <TextArea
        id="mediation-matter-field"
        label={words.matter}
        placeholder={words.matterPlaceholder}
        max={500}
        error={ask.error?.fields.matter}
        value={matter}
        onChange={setMatter}
      />
      <Field id="mediation-other" label={words.otherName} max={20} value={name} onChange={setName} />
      <Labelled label={words.otherBuilding}>
        <Loaded live={buildings}>
          {({ items }) => (
            <Choice
              label={words.otherBuilding}
              value={buildingId}
              onChange={setBuilding}
              options={items.map((one, index) => ({
                ...{ value: one.buildingId, word: one.name, detail: one.gridName, id: `building-${index}` },
              }))}
            />
          )}
        </Loaded>
      </Labelled>
      <Field id="mediation-room" label={words.otherRoom} max={20} value={room} onChange={setRoom} />
    </Page>
  );
});
