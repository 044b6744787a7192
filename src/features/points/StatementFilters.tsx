import { ScrollView, View } from "@tarojs/components";
import type { Unit } from "@contract/points/index";
import type { OutputOf } from "@/api/call";
import { useNow } from "@/clock";
import { sayMonth } from "@/time";
import { Card } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { words } from "@/words/points";
import { sayAmount } from "./amount";
import { type FilterName, filters } from "./filters";

const ALL = "";

type Month = OutputOf<"points", "months">["items"][number];

interface StatementFiltersProps {
  unit: Unit;
  months: Month[];
  month: string;
  onMonth(month: string): void;
  filter: FilterName;
  onFilter(filter: FilterName): void;
}

/** Chips for months and kinds, and what came and went in the month chosen. */
export function StatementFilters({ unit, months, month, onMonth, filter, onFilter }: StatementFiltersProps) {
  const now = useNow();
  const chosen = months.find((one) => one.month === month);
  const monthOptions = [
    { value: ALL, word: words.allMonths, id: "month-all" },
    ...months.map((one, index) => ({ value: one.month, word: sayMonth(one.month, now), id: `month-${index}` })),
  ];
  const filterOptions = filters[unit].map(({ name }) => ({
    value: name,
    word: words.filters[name],
    id: `filter-${name}`,
  }));
  return (
    <>
      <ScrollView scrollX enhanced showScrollbar={false} className="days">
        <Choice label={words.byMonth} layout="line" options={monthOptions} value={month} onChange={onMonth} />
      </ScrollView>
      <ScrollView scrollX enhanced showScrollbar={false} className="days spaced">
        <Choice label={words.byKind} layout="line" options={filterOptions} value={filter} onChange={onFilter} />
      </ScrollView>
      {chosen && (
        <Card id="month-total" className="spaced">
          <View className="strong">{words.monthTotal(sayMonth(chosen.month, now))}</View>
          <View>{words.cameIn(sayAmount(unit, chosen.inAmount))}</View>
          <View>{words.wentOut(sayAmount(unit, chosen.outAmount))}</View>
        </Card>
      )}
    </>
  );
}
