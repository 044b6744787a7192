import type { FigureCounts, FigureName } from "@contract/request/figures";
import { Text, View } from "@tarojs/components";
import { goTo } from "@/routes";
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
  /** Whether the cases are of the community one acts in, and can be looked at. */
  open: boolean;
}

/** Four rates, each with what it was counted from; a tap on a number shows its cases. */
export function Rates({ areaId, month, counts, open }: RatesProps) {
  return (
    <View className="rates">
      <View className="rate-all">
        <Number figure="submitted" {...{ areaId, month, counts, open }} />
      </View>
      {rates.map(({ name, part, whole }) => (
        <View key={name} className="rate">
          <View className="rate-name">{words.rates[name]}</View>
          {counts[whole] === 0 ? (
            <View className="rate-none">{words.noRate}</View>
          ) : (
            <>
              <View className="rate-figure">{words.percent(counts[part], counts[whole])}</View>
              <View className="rate-of">
                <Number figure={part} {...{ areaId, month, counts, open }} />
                <Number figure={whole} {...{ areaId, month, counts, open }} />
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

function Number({ areaId, month, counts, open, figure }: RatesProps & { figure: FigureName }) {
  const told = words.told(figure, counts[figure]);
  if (!open) return <Text>{told}</Text>;
  return (
    <Press
      id={`count-${areaId}-${figure}`}
      role="link"
      className="rate-count"
      label={`${told}，${words.show}`}
      onPress={() => goTo("figureCases", { areaId, month, figure })}
    >
      {told}
    </Press>
  );
}
