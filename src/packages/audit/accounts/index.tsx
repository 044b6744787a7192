import { View } from "@tarojs/components";
import { useState } from "react";
import { call, type InputOf } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { AccountCard } from "@/features/audit/AccountCard";
import { inCommunity } from "@/features/session/inCommunity";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/audit";
import "../style.scss";

type Kind = NonNullable<InputOf<"audit", "accounts">["kind"]>;

const choices: { value: Kind | "all"; word: string; id: string }[] = [
  { value: "all", word: words.allKinds, id: "kind-all" },
  { value: "member", word: words.kinds.member, id: "kind-member" },
  { value: "payable", word: words.kinds.payable, id: "kind-payable" },
  { value: "fund", word: words.kinds.fund, id: "kind-fund" },
];

export default inCommunity(function AccountsPage() {
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<Kind | "all">("all");
  const paged = usePaged(
    (after) =>
      call("audit", "accounts", {
        after,
        query: query === "" ? undefined : query,
        kind: kind === "all" ? undefined : kind,
      }),
    ({ accountId }) => accountId,
    [query, kind],
  );
  return (
    <Page title={words.accountsTitle}>
      <Field id="accounts-query" label={words.query} max={20} value={typed} onChange={setTyped} />
      <View className="spaced">
        <Button id="accounts-find" kind="quiet" onPress={() => setQuery(typed.trim())}>
          {words.find}
        </Button>
      </View>
      <View className="spaced">
        <Choice label={words.kind} options={choices} value={kind} onChange={setKind} />
      </View>
      <View className="spaced">
        <PagedList paged={paged} empty={<Empty>{words.noAccounts}</Empty>}>
          {(account, index) => <AccountCard key={account.accountId} account={account} index={index} />}
        </PagedList>
      </View>
    </Page>
  );
});
