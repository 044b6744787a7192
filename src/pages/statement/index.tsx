import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import type { Unit } from "@contract/points/index";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { usePaged } from "@/api/usePaged";
import { type FilterName, filters } from "@/features/points/filters";
import { Lapsing } from "@/features/points/Lapsing";
import { LineCard } from "@/features/points/LineCard";
import { StatementFilters } from "@/features/points/StatementFilters";
import { inCommunity } from "@/features/session/inCommunity";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/points";

export default inCommunity(function StatementPage() {
  const unit: Unit = useRouter().params.unit === "point" ? "point" : "minute";
  const [month, setMonth] = useState("");
  const [filter, setFilter] = useState<FilterName>("all");
  const months = useLive(() => call("points", "months", { unit }), [unit]);
  const kinds = filters[unit].find(({ name }) => name === filter)?.kinds;
  const paged = usePaged(
    (after) => call("points", "statement", { unit, after, kinds, month: month || undefined }),
    ({ entryId }) => entryId,
    [unit, month, filter],
  );
  const isNarrowed = month !== "" || filter !== "all";
  return (
    <Page title={words.titles[unit]}>
      {unit === "point" && <Lapsing />}
      <StatementFilters
        {...{ unit, month, filter }}
        months={months.data?.items ?? []}
        onMonth={setMonth}
        onFilter={setFilter}
      />
      <View className="spaced">
        <PagedList paged={paged} empty={<Empty>{isNarrowed ? words.noneSuch : words.none}</Empty>}>
          {(line, index) => <LineCard key={line.entryId} {...{ line, unit, index }} />}
        </PagedList>
      </View>
    </Page>
  );
});
