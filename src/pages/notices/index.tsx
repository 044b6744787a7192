import { useEffect, useRef } from "react";
import type { Membership } from "@contract/member/membership";
import type { Notice } from "@contract/member/notices";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { usePaged } from "@/api/usePaged";
import { NoticeCard } from "@/features/notice/NoticeCard";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { goTo } from "@/routes";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/notice";

/** Where each leads: a case to its own page, or to its work for those who only work here; a file to its report, or what came of it to its queue. */
const leads: Record<Notice["about"], (aboutId: string, membership: Membership) => void> = {
  case: openCase,
  report: openCase,
  mediation: (mediationId) => goTo("mediation", { mediationId }),
  import: (importId, membership) => {
    if (holds(membership, "dispatcher", "communityManager")) return goTo("importReport", { importId });
    goTo(holds(membership, "streetManager", "districtManager") ? "caseDesk" : "caseQueue");
  },
  duty: () => goTo("adviceDay"),
};

function openCase(caseId: string, membership: Membership) {
  goTo(holds(membership, "resident") ? "request" : "caseWork", { caseId });
}

export default inCommunity(function NoticesPage() {
  const membership = useMembership();
  const paged = usePaged(
    (after) => call("member", "notices", { after }),
    ({ noticeId }) => noticeId,
    [],
  );
  const { run } = useAction("member", "readNotices");
  // Reading begins with opening the page; what was new then stays marked until one leaves it.
  const fresh = useRef(new Set<string>());
  const unread = paged.items.filter(({ isRead }) => !isRead);
  unread.forEach(({ noticeId }) => fresh.current.add(noticeId));
  const until = unread[0]?.toldAt;
  useEffect(() => {
    if (until !== undefined) void run({ until });
  }, [until, run]);

  return (
    <Page title={words.title}>
      <PagedList paged={paged} empty={<Empty>{words.none}</Empty>}>
        {(notice, index) => (
          <NoticeCard
            key={notice.noticeId}
            id={`notice-${index}`}
            notice={notice}
            isFresh={fresh.current.has(notice.noticeId)}
            onPress={() => leads[notice.about](notice.aboutId, membership)}
          />
        )}
      </PagedList>
    </Page>
  );
});
