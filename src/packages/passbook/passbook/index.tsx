import { useState } from "react";
import { Fetch } from "@/features/passbook/Fetch";
import type { Passbook } from "@/features/passbook/glue";
import { judgeHere, trustAnew } from "@/features/passbook/judgeHere";
import { RightPassbook } from "@/features/passbook/RightPassbook";
import { Trouble } from "@/features/passbook/Trouble";
import { usePassbook } from "@/features/passbook/usePassbook";
import { inCommunity } from "@/features/session/inCommunity";
import { useMembership } from "@/features/session/session";
import { Page } from "@/ui/Page";
import { words } from "@/words/passbook";
import "../style.scss";

function Mine({ passbook }: { passbook: Passbook }) {
  const { memberName } = useMembership();
  const [judged, setJudged] = useState(() => judgeHere(passbook));
  const { judgement } = judged;
  if (judgement.right) return <RightPassbook judged={judged} judgement={judgement} ownerName={memberName} />;
  const trust = () => setJudged(trustAnew(passbook));
  return <Trouble judged={judged} judgement={judgement} ownerName={memberName} onTrust={trust} />;
}

export default inCommunity(function PassbookPage() {
  const { fetching, stop, goOn } = usePassbook();
  if (fetching.at === "here") return <Mine passbook={fetching.passbook} />;
  return (
    <Page title={words.title}>
      <Fetch fetching={fetching} onStop={stop} onGoOn={goOn} />
    </Page>
  );
});
