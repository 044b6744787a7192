import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useAsked } from "@/api/useAsked";
import { useMembership } from "@/features/session/session";
import { Choice } from "@/ui/Choice";
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
        {({ items }) => (
          <Choice
            label={words.building}
            value={value}
            onChange={onChange}
            options={items.map(({ buildingId, name, gridName }, index) => ({
              value: buildingId,
              word: name,
              detail: gridName,
              id: `building-${index}`,
            }))}
          />
        )}
      </Loaded>
      {missing !== undefined && <View className="field-error">{missing}</View>}
    </View>
  );
}
