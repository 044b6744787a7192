import { View } from "@tarojs/components";
import { call, type OutputOf } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { RaiseForm } from "@/features/audit/RaiseForm";
import { sayAmount } from "@/features/points/amount";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { sayTime } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/audit";

type Budgets = OutputOf<"audit", "budgets">;

function Funds({ funds }: Pick<Budgets, "funds">) {
  return funds.map(({ unit, budget, left, owed }) => (
    <Card key={unit} id={`fund-${unit}`}>
      <View className="strong">{words.units[unit]}</View>
      <View className="title">{words.left(sayAmount(unit, left))}</View>
      <View className="soft">{words.budgetOf(sayAmount(unit, budget))}</View>
      {owed > 0 && <View className="note soft-mind">{words.owed(sayAmount(unit, owed))}</View>}
    </Card>
  ));
}

function Raises({ raises }: Pick<Budgets, "raises">) {
  const now = useNow();
  if (raises.length === 0) return null;
  return (
    <>
      <Heading>{words.raises}</Heading>
      {raises.map(({ raiseId, unit, amount, reason, byName, at }) => (
        <Card key={raiseId}>
          <Row
            left={<View className="strong">{sayAmount(unit, amount)}</View>}
            right={at !== null && <View className="soft">{sayTime(at, now)}</View>}
          />
          <View className="block">{at === null ? words.openedWith : reason}</View>
          {byName !== null && <View className="soft">{words.by(byName)}</View>}
        </Card>
      ))}
    </>
  );
}

export default inCommunity(function BudgetPage() {
  const mayRaise = holds(useMembership(), "communityManager", "streetManager");
  const live = useLive(() => call("audit", "budgets", {}), []);
  return (
    <Page title={words.budgetTitle}>
      <Loaded live={live}>
        {({ funds, raises }) => (
          <>
            <Funds funds={funds} />
            {mayRaise && <RaiseForm />}
            <Raises raises={raises} />
          </>
        )}
      </Loaded>
    </Page>
  );
});
