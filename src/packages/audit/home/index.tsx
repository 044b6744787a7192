import { View } from "@tarojs/components";
import { useState } from "react";
import { call, type OutputOf } from "@/api/call";
import { useLive } from "@/api/useLive";
import { DayFound } from "@/features/audit/DayFound";
import { DayStrip } from "@/features/audit/DayStrip";
import { Incidents } from "@/features/audit/Incidents";
import { Trial } from "@/features/audit/Trial";
import { inCommunity } from "@/features/session/inCommunity";
import { Heading } from "@/ui/Card";
import { LinkCards } from "@/ui/LinkCard";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/audit";
import "../style.scss";

const ways = [
  { page: "auditAccounts", word: words.toAccounts, hint: words.toAccountsHint },
  { page: "corrections", word: words.toCorrections, hint: words.toCorrectionsHint },
  { page: "suspensions", word: words.toSuspensions, hint: words.toSuspensionsHint },
  { page: "budget", word: words.toBudget, hint: words.toBudgetHint },
  { page: "clearing", word: words.toClearing, hint: words.toClearingHint },
] as const;

type Reconciliations = OutputOf<"audit", "reconciliations">;

/** How the thirty days came out, in a sentence. Days before the first reconciliation were not missed. */
function sayDays(days: Reconciliations["days"]): string {
  const count = (wanted: string) => days.filter(({ state }) => state === wanted).length;
  const first = days.findIndex(({ state }) => state !== "notRun");
  if (first === -1) return words.neverRun;
  if (count("red") > 0) return words.redDays(count("red"));
  const missed = days.slice(first, -1).filter(({ state }) => state === "notRun").length;
  return missed > 0 ? words.missed(missed) : words.allGreen(count("green"));
}

function Days({ days, openIncidents }: Reconciliations) {
  const [chosen, setChosen] = useState<string>();
  const found = days.find(({ day }) => day === chosen);
  return (
    <>
      <Heading>{words.strip}</Heading>
      <View id="days-said">{sayDays(days)}</View>
      <DayStrip days={days} chosen={chosen} onChoose={setChosen} />
      {found && <DayFound reconciliation={found} />}
      <Incidents incidents={openIncidents} />
    </>
  );
}

export default inCommunity(function AuditHomePage() {
  const live = useLive(() => call("audit", "reconciliations", {}), []);
  return (
    <Page title={words.title}>
      <Loaded live={live}>{(answer) => <Days {...answer} />}</Loaded>
      <LinkCards heading={words.ways} name="way" ways={ways} />
      <Trial />
    </Page>
  );
});
