import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { DutyEditor } from "@/features/caseDesk/DutyEditor";
import { DutyLines } from "@/features/caseDesk/DutyLines";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { Button } from "@/ui/Button";
import { LinkCard } from "@/ui/LinkCard";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { goTo } from "@/routes";
import { words } from "@/words/caseDesk";
import { words as terms } from "@/words/caseTerms";

/** Who answers for which kind where; the community's manager publishes the next version of it. */
export default inCommunity(function DutiesPage() {
  const mayPublish = holds(useMembership(), "communityManager");
  const live = useLive(() => call("request", "duties", {}), []);
  const [isEditing, setEditing] = useState(false);
  return (
    <Page title={words.dutiesTitle}>
      <View className="soft">{words.dutiesHint}</View>
      <Loaded live={live}>
        {(duties) =>
          isEditing ? (
            <DutyEditor duties={duties} onClose={() => setEditing(false)} />
          ) : (
            <>
              <View id="duty-version" className="strong spaced">
                {words.version(duties.versionNo)}
              </View>
              <LinkCard id="to-terms" word={terms.open} hint={terms.openHint} onPress={() => goTo("caseTerms")} />
              <DutyLines lines={duties.lines} />
              {mayPublish && (
                <View className="spaced">
                  <Button id="duty-edit" onPress={() => setEditing(true)}>
                    {words.edit}
                  </Button>
                </View>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
});
