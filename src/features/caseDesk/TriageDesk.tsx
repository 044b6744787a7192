import { View } from "@tarojs/components";
import { useCallback, useState } from "react";
import type { InputOf } from "@/api/call";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { usePaged } from "@/api/usePaged";
import { goTo } from "@/routes";
import { a11y } from "@/ui/a11y";
import { Choice } from "@/ui/Choice";
import { toast } from "@/ui/Toast";
import { words } from "@/words/caseDesk";
import { CaseList } from "./CaseList";
import { OpenCase } from "./OpenCase";
import { countedOptionsOf } from "./options";
import { useDeskKeys } from "./useDeskKeys";
import { useWide } from "./useWide";
import type { CaseVerb } from "./verbs";

type Pile = InputOf<"request", "desk">["which"];

/** The list of what waits, and beside it, where there is room, the case that is open. */
export function TriageDesk() {
  const wide = useWide();
  const [which, setWhich] = useState<Pile>("new");
  const [marked, setMarked] = useState<string>();
  const [opened, setOpened] = useState<string>();
  const [asking, setAsking] = useState<CaseVerb>();
  const paged = usePaged(
    (after) => call("request", "desk", { which, after }),
    ({ caseId }) => caseId,
    [which],
  );
  const counts = useLive(() => call("request", "deskCounts", {}), []);
  const { items } = paged;
  const at = items.findIndex(({ caseId }) => caseId === marked);

  const open = (caseId: string, verb?: CaseVerb) => {
    setMarked(caseId);
    if (!wide) return goTo("caseWork", verb ? { caseId, verb } : { caseId });
    setOpened(caseId);
    setAsking(verb);
  };
  useDeskKeys({
    onMove(by) {
      const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
      if (!next) return;
      setMarked(next.caseId);
      document.querySelector<HTMLElement>(`#mark-${next.caseId} [tabindex="0"]`)?.focus();
    },
    onOpen: () => marked && open(marked),
    onVerb(verb) {
      // What was acted on has often left this pile, and is still open.
      const caseId = marked ?? opened;
      if (!caseId) return;
      if (caseId !== opened && items[at]?.allowedActions.includes(verb) === false) toast(words.keyIdle);
      else open(caseId, verb);
    },
  });
  const ask = useCallback((verb: CaseVerb | undefined) => setAsking(verb), []);

  return (
    <>
      <Choice
        label={words.deskTitle}
        options={countedOptionsOf("desk-tab", words.deskTabs, counts.data)}
        value={which}
        onChange={setWhich}
      />
      {wide && (
        <View id="desk-keys" className="soft spaced">
          {words.keys}
        </View>
      )}
      <View className={wide ? "two-columns" : ""}>
        <View {...a11y("region", { "aria-label": words.list })}>
          <CaseList {...{ paged, marked: wide ? marked : undefined, empty: words.deskEmpty[which] }} onOpen={open} />
        </View>
        {wide && (
          <View className="open-column" {...a11y("region", { "aria-label": words.opened })}>
            {opened === undefined ? (
              <View className="soft spaced">{words.chooseOne}</View>
            ) : (
              <OpenCase key={opened} caseId={opened} asking={asking} onAsk={ask} />
            )}
          </View>
        )}
      </View>
    </>
  );
}
