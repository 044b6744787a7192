import { View } from "@tarojs/components";
import { useState } from "react";
import type { Newcomer } from "@contract/member/membership";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { usePaged } from "@/api/usePaged";
import { NewcomerCard } from "@/features/branch/NewcomerCard";
import { inCommunity } from "@/features/session/inCommunity";
import { sayMinutes } from "@/time";
import { a11y } from "@/ui/a11y";
import { Page } from "@/ui/Page";
import { Empty, PagedList, Refusal } from "@/ui/states";
import { words } from "@/words/branch";

/** The last verification: who is being verified, and what came of it. */
function useVerifying() {
  const { run, busy, error } = useAction("member", "verify");
  const [verifying, setVerifying] = useState<string>();
  const [result, setResult] = useState("");
  const verify = async ({ memberId, name }: Newcomer, asVolunteer: boolean) => {
    if (busy) return;
    setVerifying(memberId);
    setResult("");
    const answer = await run({ memberId, asVolunteer });
    if (!answer) return;
    const { grantedMinutes } = answer;
    setResult(grantedMinutes > 0 ? words.granted(name, sayMinutes(grantedMinutes)) : words.verified(name));
  };
  return { verify, isBusy: (memberId: string) => busy && verifying === memberId, error, result };
}

export default inCommunity(function NewcomersPage() {
  const paged = usePaged(
    (after) => call("member", "newcomers", { after }),
    ({ memberId }) => memberId,
    [],
  );
  const { verify, isBusy, error, result } = useVerifying();
  const outcome = result !== "" && (
    <View id="newcomer-result" className="note soft-go" {...a11y("status")}>
      {result}
    </View>
  );
  return (
    <Page title={words.newcomersTitle} foot={error ? <Refusal error={error} /> : outcome || undefined}>
      <View className="soft">{words.newcomersHint}</View>
      <View className="spaced">
        <PagedList paged={paged} empty={<Empty>{words.noNewcomers}</Empty>}>
          {(newcomer, index) => (
            <NewcomerCard
              key={newcomer.memberId}
              newcomer={newcomer}
              index={index}
              busy={isBusy(newcomer.memberId)}
              onVerify={(one, asVolunteer) => void verify(one, asVolunteer)}
            />
          )}
        </PagedList>
      </View>
    </Page>
  );
});
