import { View } from "@tarojs/components";
import { useState } from "react";
import type { Account } from "@contract/audit/account";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { toast } from "@/ui/Toast";
import { words } from "@/words/audit";
import { ReasonDialog } from "./ReasonDialog";

type Way = "suspend" | "lift";

const texts = {
  suspend: { verb: words.suspendVerb, title: words.suspendTitle, hint: words.suspendHint, done: words.suspendDone },
  lift: { verb: words.liftVerb, title: words.liftTitle, hint: words.liftHint, done: words.liftDone },
};

/** Stops an account or sets it free, after its reason is written. */
export function Stopping({ account, allowed }: { account: Account; allowed: readonly Way[] }) {
  const acts = { suspend: useAction("audit", "suspend"), lift: useAction("audit", "lift") };
  const [asking, setAsking] = useState<Way>();
  const submit = async (way: Way, reason: string) => {
    if (!(await acts[way].run({ accountId: account.accountId, reason }))) return;
    setAsking(undefined);
    toast(texts[way].done);
  };
  return (
    <>
      {allowed.map((way) => (
        <View key={way} className="spaced">
          <Button id={`account-${way}`} kind={way === "suspend" ? "stop" : "go"} onPress={() => setAsking(way)}>
            {words[way]}
          </Button>
        </View>
      ))}
      {asking && (
        <ReasonDialog
          id={asking}
          title={texts[asking].title(words.account(account))}
          hint={texts[asking].hint}
          verb={texts[asking].verb}
          kind={asking === "suspend" ? "stop" : "go"}
          busy={acts[asking].busy}
          error={acts[asking].error}
          onSubmit={(reason) => void submit(asking, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
