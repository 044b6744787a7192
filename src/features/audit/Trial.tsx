import { View } from "@tarojs/components";
import { useState } from "react";
import type { Unit } from "@contract/points/index";
import { call, type OutputOf } from "@/api/call";
import { useAsked } from "@/api/useAsked";
import { useNow } from "@/clock";
import { sayAmount } from "@/features/points/amount";
import { sayTime } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Loaded } from "@/ui/states";
import { words } from "@/words/audit";
import { AtChooser } from "./AtChooser";

type Answer = OutputOf<"audit", "trialBalance">;

/** One unit's accounts by kind, and what they come to. */
function UnitTrial({ unit, lines, totals }: Answer & { unit: Unit }) {
  const total = totals.find((one) => one.unit === unit);
  const ofUnit = lines.filter((line) => line.unit === unit);
  return (
    <Card id={`trial-${unit}`}>
      <View className="strong">{words.units[unit]}</View>
      {ofUnit.length === 0 && <View className="soft">{words.noLines}</View>}
      <View className="lines">
        {ofUnit.map(({ kind, accountCount, balance }) => (
          <Row
            key={kind}
            left={
              <>
                <View>{words.kinds[kind]}</View>
                <View className="soft">{words.accountCount(accountCount)}</View>
              </>
            }
            right={sayAmount(unit, balance)}
          />
        ))}
        {total && (
          <>
            <Row left={words.debits} right={sayAmount(unit, total.debits)} />
            <Row left={words.credits} right={sayAmount(unit, total.credits)} />
            <Row
              left={<View className="strong">{words.total}</View>}
              right={<View className="strong">{sayAmount(unit, total.balance)}</View>}
            />
          </>
        )}
      </View>
    </Card>
  );
}

/** The trial balance now or at an instant of the past. */
export function Trial() {
  const now = useNow();
  const [at, setAt] = useState<string>();
  const asked = useAsked(() => call("audit", "trialBalance", { at }), [at]);
  return (
    <>
      <Heading>{words.trial}</Heading>
      <AtChooser onChange={setAt} />
      <Loaded live={asked}>
        {(answer) => (
          <>
            <View id="trial-at" className="soft spaced">
              {words.trialAt(sayTime(answer.at, now))}
            </View>
            <UnitTrial unit="minute" {...answer} />
            <UnitTrial unit="point" {...answer} />
          </>
        )}
      </Loaded>
    </>
  );
}
