import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { usePaged } from "@/api/usePaged";
import { goTo } from "@/routes";
import { Heading } from "@/ui/Card";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/cases";
import { CaseLine } from "./CaseLine";

/** My own cases: what waits for my word first, however old it is. */
export function MyCases() {
  const asked = useLive(() => call("request", "mine", { which: "asked" }), []).data?.items ?? [];
  const paged = usePaged(
    (after) => call("request", "mine", { after }),
    ({ caseId }) => caseId,
    [],
  );
  const askedIds = new Set(asked.map(({ caseId }) => caseId));
  return (
    <>
      {asked.length > 0 && <Heading>{words.askedOfMe}</Heading>}
      {asked.map((item, index) => (
        <CaseLine
          key={item.caseId}
          id={`asked-${index}`}
          item={item}
          onPress={() => goTo("request", { caseId: item.caseId })}
        />
      ))}
      {paged.items.length > asked.length && asked.length > 0 && <Heading>{words.otherOnes}</Heading>}
      <PagedList paged={paged} empty={<Empty>{words.none.mine}</Empty>}>
        {(item, index) =>
          !askedIds.has(item.caseId) && (
            <CaseLine
              key={item.caseId}
              id={`case-${index}`}
              item={item}
              onPress={() => goTo("request", { caseId: item.caseId })}
            />
          )
        }
      </PagedList>
    </>
  );
}
