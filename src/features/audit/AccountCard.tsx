import { View } from "@tarojs/components";
import type { Account } from "@contract/audit/account";
import { sayAmount } from "@/features/points/amount";
import { goTo } from "@/routes";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/audit";

export function AccountCard({ account, index }: { account: Account; index: number }) {
  const { accountId, unit, balance, held, suspendedAt } = account;
  return (
    <Card id={`account-${index}`} onPress={() => goTo("auditAccount", { accountId })}>
      <Row
        left={
          <>
            <View className="strong">{words.ownerOf(account)}</View>
            <View className="soft">{words.accountKind(account)}</View>
          </>
        }
        right={
          <>
            <View className="strong">{sayAmount(unit, balance)}</View>
            {held > 0 && <View className="soft">{words.held(sayAmount(unit, held))}</View>}
          </>
        }
      />
      {suspendedAt !== null && <Chip tone="stop">{words.stopped}</Chip>}
    </Card>
  );
}
