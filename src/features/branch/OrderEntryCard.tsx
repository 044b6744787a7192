import { View } from "@tarojs/components";
import type { OrderEntry } from "@contract/audit/entry";
import { useNow } from "@/clock";
import { sayAmount } from "@/features/points/amount";
import { goTo } from "@/routes";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words as audit } from "@/words/audit";
import { words } from "@/words/paid";

/** An entry of an order; on its page one asks that it be taken back. */
export function OrderEntryCard({ entry, index }: { entry: OrderEntry; index: number }) {
  const now = useNow();
  const { entryId, unit, kind, amount, at, from, to, correction } = entry;
  return (
    <Card id={`order-entry-${index}`} onPress={() => goTo("auditEntry", { entryId })}>
      <Row
        left={
          <>
            <View className="strong">{audit.entryKinds[kind]}</View>
            <View>{words.fromTo(audit.ownerOf(from), audit.ownerOf(to))}</View>
            <View className="soft">{sayTime(at, now)}</View>
          </>
        }
        right={<View className="strong">{sayAmount(unit, amount)}</View>}
      />
      {correction && (
        <View className="spaced">
          <Chip tone={correction === "asked" ? "wait" : "info"}>{words.corrections[correction]}</Chip>
        </View>
      )}
    </Card>
  );
}
