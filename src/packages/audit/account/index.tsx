import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call, type OutputOf } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { useNow } from "@/clock";
import { AtChooser } from "@/features/audit/AtChooser";
import { LineCard } from "@/features/audit/LineCard";
import { Stopping } from "@/features/audit/Stopping";
import { sayAmount } from "@/features/points/amount";
import { inCommunity } from "@/features/session/inCommunity";
import { sayTime } from "@/time";
import { Card, Heading } from "@/ui/Card";
import { Figure } from "@/ui/Figure";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/audit";
import "../style.scss";

type Explained = OutputOf<"audit", "explain">;

function Balance({ account, at, balance }: Pick<Explained, "account" | "at" | "balance">) {
  const now = useNow();
  const { unit, held, suspendedAt } = account;
  return (
    <Card>
      <View className="strong">{words.ownerOf(account)}</View>
      <View className="soft">{words.accountKind(account)}</View>
      <Figure id="account-balance">{sayAmount(unit, balance)}</Figure>
      <View className="soft">{words.balanceAt(sayTime(at, now))}</View>
      {held > 0 && <View className="soft">{words.held(sayAmount(unit, held))}</View>}
      {suspendedAt !== null && (
        <View id="account-stopped" className="note soft-stop">
          {words.stoppedSince(sayTime(suspendedAt, now))}
        </View>
      )}
    </Card>
  );
}

export default inCommunity(function AccountPage() {
  const accountId = useRouter().params.accountId ?? "";
  const [at, setAt] = useState<string>();
  const paged = usePaged(
    (after) => call("audit", "explain", { accountId, at, after }),
    ({ entryId }) => entryId,
    [accountId, at],
  );
  const explained = paged.live.data;
  return (
    <Page title={words.explainTitle}>
      {explained && <Balance {...explained} />}
      <AtChooser onChange={setAt} />
      {explained && <Heading>{words.linesTitle}</Heading>}
      <PagedList paged={paged} empty={<Empty>{words.noLinesYet}</Empty>}>
        {(line, index) => (
          <LineCard key={line.entryId} line={line} unit={explained?.account.unit ?? "minute"} index={index} />
        )}
      </PagedList>
      {explained && <Stopping account={explained.account} allowed={explained.allowedActions} />}
    </Page>
  );
});
