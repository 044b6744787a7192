import { View } from "@tarojs/components";
import { useEffect } from "react";
import type { OutputOf } from "@/api/call";
import { call } from "@/api/call";
import { useAsked } from "@/api/useAsked";
import { Choice } from "@/ui/Choice";
import { Loaded } from "@/ui/states";
import { words } from "@/words/caseDesk";

export type Holder = OutputOf<"request", "holders">["items"][number];

interface HolderChoiceProps {
  caseId: string;
  chosen: Holder | undefined;
  /** Whether whom the list names is chosen to begin with. */
  startsNamed?: boolean;
  /** Whether grids are left out: they are there already. */
  departmentsOnly?: boolean;
  onChoose(holder: Holder): void;
}

/** Who may be given the case, the one the responsibility list names first. */
export function HolderChoice({ caseId, chosen, startsNamed, departmentsOnly, onChoose }: HolderChoiceProps) {
  const live = useAsked(() => call("request", "holders", { caseId }), [caseId]);
  const first = live.data?.items[0];
  useEffect(() => {
    if (!first) return;
    if (startsNamed && first.isNamed) onChoose(first);
    // It comes after the rest of the form, and is asked before it.
    if (process.env.TARO_ENV === "h5") document.getElementById("holder-0")?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when they have come
  }, [first]);
  return (
    <View className="field">
      <View className="field-label">{words.holders}</View>
      <Loaded live={live}>
        {({ items: all }) => {
          const items = departmentsOnly ? all.filter(({ kind }) => kind !== "grid") : all;
          return items.length === 0 ? (
            <View className="soft">{words.noHolders}</View>
          ) : (
            <Choice
              label={words.holders}
              value={chosen?.holderId}
              onChange={(holderId) => onChoose(items.find((one) => one.holderId === holderId)!)}
              options={items.map(({ holderId, name, areaName, isNamed }, index) => ({
                value: holderId,
                word: name,
                detail: isNamed ? words.named : areaName === name ? undefined : areaName,
                id: `holder-${index}`,
              }))}
            />
          );
        }}
      </Loaded>
    </View>
  );
}
