import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { TermDialog } from "@/features/caseDesk/TermDialog";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/caseTerms";
import { words as life } from "@/words/request";

/** How long each kind may take; the community's manager settles it. */
export default inCommunity(function TermsPage() {
  const maySet = holds(useMembership(), "communityManager");
  const live = useLive(() => call("request", "terms", {}), []);
  const [chosen, setChosen] = useState<string>();
  return (
    <Page title={words.title}>
      <View className="soft">{words.hint}</View>
      <Loaded live={live}>
        {({ items, isCalendarKnown }) => {
          const term = items.find(({ kind }) => kind === chosen);
          return (
            <>
              <Card className="lines spaced">
                {items.map(({ kind, contactMinutes, handleMinutes, calendar }) => (
                  <Row
                    key={kind}
                    left={
                      <>
                        <View className="strong">{life.kinds[kind]}</View>
                        <View className="soft">{words.contact(contactMinutes)}</View>
                        <View className="soft">{words.handle(handleMinutes, calendar)}</View>
                      </>
                    }
                    right={
                      maySet && (
                        <Button id={`term-${kind}`} kind="quiet" onPress={() => setChosen(kind)}>
                          {words.change}
                        </Button>
                      )
                    }
                  />
                ))}
              </Card>
              {!isCalendarKnown && <View className="soft spaced">{words.calendarUnknown}</View>}
              {term && <TermDialog key={term.kind} term={term} onClose={() => setChosen(undefined)} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
});
