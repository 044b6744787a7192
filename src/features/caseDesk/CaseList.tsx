import { View } from "@tarojs/components";
import type { OutputOf } from "@/api/call";
import type { Paged } from "@/api/usePaged";
import { CaseLine } from "@/features/request/CaseLine";
import { Empty, PagedList } from "@/ui/states";

interface CaseListProps {
  paged: Paged<OutputOf<"request", "desk">>;
  empty: string;
  /** The one that keys act on. */
  marked?: string;
  onOpen(caseId: string): void;
}

/** Cases by the clock, the one due soonest first. */
export function CaseList({ paged, empty, marked, onOpen }: CaseListProps) {
  return (
    <View className="desk-cases">
      <PagedList paged={paged} empty={<Empty>{empty}</Empty>}>
        {(item, index) => (
          <View key={item.caseId} id={`mark-${item.caseId}`} className={item.caseId === marked ? "marked" : ""}>
            <CaseLine id={`case-${index}`} item={item} withClock onPress={() => onOpen(item.caseId)} />
          </View>
        )}
      </PagedList>
    </View>
  );
}
