import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useAsked } from "@/api/useAsked";
import { Buildings } from "@/features/area/Buildings";
import { useMembership } from "@/features/session/session";
import { Loaded } from "@/ui/states";
import { words } from "@/words/caseDesk";

interface BuildingChoiceProps {
  value: string;
  missing: string | undefined;
  onChange(buildingId: string): void;
}

/** Which building of the community someone means. */
export function BuildingChoice({ value, missing, onChange }: BuildingChoiceProps) {
  const { communityId } = useMembership();
  const live = useAsked(() => call("member", "buildings", { communityId }), [communityId]);
  return (
    <View className="field">
      <View className="field-label">{words.building}</View>
      <Loaded live={live}>
        {({ items }) => <Buildings label={words.building} items={items} value={value} onChange={onChange} />}
      </Loaded>
      {missing !== undefined && <View className="field-error">{missing}</View>}
    </View>
  );
}
