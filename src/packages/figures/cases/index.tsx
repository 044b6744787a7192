import type { FigureName } from "@contract/request/figures";
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { CaseLine } from "@/features/request/CaseLine";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/figures";

/** The cases behind a number. */
export default inCommunity(function FigureCasesPage() {
  const { areaId = "", month = "", figure = "submitted", unplaced } = useRouter().params;
  const name = figure as FigureName;
  const isUnplaced = unplaced === "1";
  const paged = usePaged(
    (after) => call("request", "figureCases", { areaId, month, figure: name, isUnplaced, after }),
    ({ caseId }) => caseId,
    [areaId, month, name, isUnplaced],
  );
  const { count, shownCount } = paged.live.data ?? { count: 0, shownCount: 0 };
  return (
    <Page title={words.casesTitle(words.counts[name])}>
      {shownCount < count && (
        <View id="partly-public" className="spaced">
          {words.partlyPublic(count, shownCount)}
        </View>
      )}
      <PagedList paged={paged} empty={<Empty>{words.noCases}</Empty>}>
        {(line, index) => (
          <CaseLine
            key={line.caseId}
            id={`case-${index}`}
            item={line}
            onPress={() => goTo("request", { caseId: line.caseId })}
          />
        )}
      </PagedList>
    </Page>
  );
});
