import { View } from "@tarojs/components";
import { Photos } from "@/features/request/Photos";
import { goOn } from "@/routes";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Field, TextArea } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { Switch } from "@/ui/Switch";
import { toast } from "@/ui/Toast";
import { words } from "@/words/caseDesk";
import { words as life } from "@/words/request";
import { Alike } from "./Alike";
import { BehalfFields } from "./BehalfFields";
import { BuildingChoice } from "./BuildingChoice";
import { KindChoice } from "./KindChoice";
import { optionsOf } from "./options";
import { kindOf, useEntering } from "./useEntering";
import { WhoAsked } from "./WhoAsked";

/** 代录: what someone said at the counter, on the phone or at a visit. */
export function EnterForm() {
  const entering = useEntering();
  const { draft, set, missing, taken, enter } = entering;
  const submit = async () => {
    const caseId = await entering.submit();
    if (caseId === undefined) return;
    toast(words.entered);
    goOn("caseWork", { caseId });
  };
  return (
    <>
      <Part label={words.channel}>
        <Choice
          label={words.channel}
          options={optionsOf("channel", words.channels)}
          value={draft.channel}
          onChange={(channel) => set({ channel })}
        />
      </Part>
      <WhoAsked draft={draft} onChange={set} missing={missing.who} />
      <TextArea
        id="enter-words"
        label={words.enterWords}
        max={500}
        value={draft.words}
        error={missing.words ?? enter.error?.fields["words"]}
        onChange={(said) => set({ words: said })}
      />
      <KindChoice value={kindOf(draft)} onChange={(kind) => set({ kind })} />
      <BuildingChoice
        value={draft.buildingId}
        missing={missing.building}
        onChange={(buildingId) => set({ buildingId })}
      />
      <Field
        id="enter-place"
        label={words.enterPlace}
        value={draft.place}
        error={missing.place ?? enter.error?.fields["place"]}
        onChange={(place) => set({ place })}
      />
      <Alike draft={draft} />
      <Photos {...taken} error={missing.photos} />
      <View className="spaced">
        <Switch
          id="enter-urgent"
          word={life.urgent}
          detail={draft.isUrgent ? words.urgentOn : words.urgentOff}
          on={draft.isUrgent}
          onChange={(isUrgent) => set({ isUrgent })}
        />
        <Switch
          id="enter-public"
          word={words.makePublic}
          detail={draft.isPublic ? words.enterPublicOn : words.publicOff}
          on={draft.isPublic}
          onChange={(isPublic) => set({ isPublic })}
        />
        <BehalfFields draft={draft} onChange={set} missing={missing.behalf} />
      </View>
      <Refusal error={enter.error} />
      <View className="spaced">
        <Button id="enter-submit" busy={enter.busy} onPress={() => void submit()}>
          {words.enterVerb}
        </Button>
      </View>
    </>
  );
}

function Part({ label, children }: React.PropsWithChildren<{ label: string }>) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {children}
    </View>
  );
}
