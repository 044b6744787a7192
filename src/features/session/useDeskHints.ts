import type { Membership } from "@contract/member/membership";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import type { PageName } from "@/routes";
import { words } from "@/words/caseDesk";
import { holds } from "./session";

const waiting = ["new", "toAssign", "rulings", "hearings", "toCall"] as const;
const inHand = ["new", "mine", "called"] as const;

/** What waits behind the cards that lead to cases; nothing of a place where nothing does. */
export function useDeskHints(membership: Membership): Partial<Record<PageName, string>> {
  const atDesk = holds(membership, "dispatcher", "communityManager", "streetManager", "districtManager");
  const atWork = holds(membership, "gridWorker", "dutyHolder");
  const { data: desk } = useLive(async () => (atDesk ? call("request", "deskCounts", {}) : null), [atDesk]);
  const { data: queue } = useLive(async () => (atWork ? call("request", "queueCounts", {}) : null), [atWork]);
  return {
    ...(desk && told(waiting, words.deskTabs, desk, "caseDesk")),
    ...(queue && told(inHand, words.queueTabs, queue, "caseQueue")),
  };
}

function told<Pile extends string>(
  piles: readonly Pile[],
  names: Record<Pile, string>,
  counts: Record<Pile, number>,
  page: PageName,
): Partial<Record<PageName, string>> {
  const some = piles.filter((pile) => counts[pile] > 0);
  if (some.length === 0) return {};
  return { [page]: some.map((pile) => words.counted(names[pile], counts[pile])).join("，") };
}
