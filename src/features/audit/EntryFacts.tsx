import { View } from "@tarojs/components";
import type { Entry } from "@contract/audit/entry";
import { useNow } from "@/clock";
import { Fact } from "@/features/order/OrderFacts";
import { sayAmount } from "@/features/points/amount";
import { sayTime } from "@/time";
import { words } from "@/words/audit";

/** Both sides of an entry, when it was made and by whom. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const now = useNow();
  const { unit, kind, amount, at, actorName, from, to } = entry;
  const side = ({ account, lineNo, balanceAfter }: Entry["from"]) => (
    <>
      <View>{words.account(account)}</View>
      <View className="soft">
        {words.lineNo(lineNo)}，{words.after(sayAmount(unit, balanceAfter))}
      </View>
    </>
  );
  return (
    <View className="facts">
      <Fact name={words.kind}>{words.entryKinds[kind]}</Fact>
      <Fact name={words.amount} id="entry-amount">
        {sayAmount(unit, amount)}
      </Fact>
      <Fact name={words.when}>{sayTime(at, now)}</Fact>
      <Fact name={words.paidBy}>{side(from)}</Fact>
      <Fact name={words.paidTo}>{side(to)}</Fact>
      <Fact name={words.handledBy}>{actorName ?? words.byTimer}</Fact>
    </View>
  );
}
