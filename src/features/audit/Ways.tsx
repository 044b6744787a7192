import { View } from "@tarojs/components";
import { goTo } from "@/routes";
import { Card, Heading, Row } from "@/ui/Card";
import { words } from "@/words/audit";

const ways = [
  { page: "auditAccounts", word: words.toAccounts, hint: words.toAccountsHint },
  { page: "corrections", word: words.toCorrections, hint: words.toCorrectionsHint },
  { page: "suspensions", word: words.toSuspensions, hint: words.toSuspensionsHint },
  { page: "budget", word: words.toBudget, hint: words.toBudgetHint },
  { page: "clearing", word: words.toClearing, hint: words.toClearingHint },
] as const;

/** Where the auditor goes from here. */
export function Ways() {
  return (
    <>
      <Heading>{words.ways}</Heading>
      {ways.map(({ page, word, hint }) => (
        <Card key={page} id={`way-${page}`} onPress={() => goTo(page)}>
          <Row
            left={
              <>
                <View className="strong">{word}</View>
                <View className="soft">{hint}</View>
              </>
            }
            right={<View className="chevron" />}
          />
        </Card>
      ))}
    </>
  );
}
