import { View } from "@tarojs/components";
import { sayMinutes } from "@/time";
import { Card } from "@/ui/Card";
import { Figure } from "@/ui/Figure";
import { words } from "@/words/passbook";
import type { AccountSummary } from "./verifier";

/** The two accounts of a passbook that was found right: what is there, in how many lines. */
export function Accounts({ accounts }: { accounts: AccountSummary[] }) {
  return (
    <View className="figures spaced">
      {accounts.map(({ unit, lines, balance }) => (
        <Card key={unit}>
          <View className="soft">{words.units[unit]}</View>
          <Figure id={`passbook-${unit}`}>{unit === "minute" ? sayMinutes(balance) : String(balance)}</Figure>
          <View className="soft">{words.lines(lines)}</View>
        </Card>
      ))}
    </View>
  );
}

/** Lines that no seal has yet, of both accounts. */
export const unsealedOf = (accounts: AccountSummary[]) =>
  accounts.reduce((lines, { unsealed }) => lines + (unsealed ?? 0), 0);
