import type { FigureCounts, FigureName } from "@contract/request/figures";
import { View } from "@tarojs/components";
import { useState } from "react";
import { goTo } from "@/routes";
import { a11y } from "@/ui/a11y";
import { Press } from "@/ui/Press";
import { words } from "@/words/figures";

const rates: { name: keyof typeof words.rates; part: FigureName; whole: FigureName }[] = [
  { name: "response", part: "contactedInTime", whole: "assigned" },
  { name: "resolution", part: "solved", whole: "asked" },
  { name: "satisfaction", part: "satisfied", whole: "asked" },
  { name: "inGrid", part: "solvedInGrid", whole: "closedSolved" },
];

interface RatesProps {
  areaId: string;
  month: string;
  counts: FigureCounts;
  /** The area's name, where its cases are not of the community one acts in and can't be looked at from here. */
  elsewhere?: string;
  /** Only what is of none of the area's parts. */
  isUnplaced?: boolean;
}

/** Four rates, each with what it was counted from; a tap on a number shows its cases, or says where they are. */
export function Rates({ areaId, month, counts, elsewhere, isUnplaced = false }: RatesProps) {
  const [asked, setAsked] = useState(false);
  const show = (figure: FigureName) => {
    if (elsewhere !== undefined) return setAsked(true);
    goTo("figureCases", { areaId, month, figure, ...(isUnplaced && { unplaced: "1" }) });
  };
  const number = (figure: FigureName) => (
    <Number
      id={`count-${areaId}-${isUnplaced ? "unplaced-" : ""}${figure}`}
      told={words.told(figure, counts[figure])}
      onPress={() => show(figure)}
    />
  );
  return (
    <View className="rates">
      <View className="rate-all">{number("submitted")}</View>
      {asked && elsewhere !== undefined && (
        <View className="strong" {...a11y("status")}>
          {words.elsewhere(elsewhere)}
        </View>
      )}
      {rates.map(({ name, part, whole }) => (
        <View key={name} className="rate">
          <View className="rate-name">{words.rates[name]}</View>
          {counts[whole] === 0 ? (
            <View className="rate-none">{words.noRate}</View>
          ) : (
            <>
              <View className="rate-figure">{words.percent(counts[part], counts[whole])}</View>
              <View className="rate-of">
                {number(part)}
                {number(whole)}
              </View>
            </>
          )}
          <View className="soft">{words.hints[name]}</View>
        </View>
      ))}
      {counts.silent > 0 && <View className="soft">{words.silent(counts.silent)}</View>}
    </View>
  );
}

function Number({ id, told, onPress }: { id: string; told: string; onPress(): void }) {
  return (
    <Press id={id} role="link" className="rate-count" label={`${told}，${words.show}`} onPress={onPress}>
      {told}
    </Press>
  );
}
