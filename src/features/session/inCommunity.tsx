import { type ComponentType, useEffect } from "react";
import { startAt } from "@/routes";
import { Page } from "@/ui/Page";
import { Failed, Skeleton } from "@/ui/states";
import { words } from "@/words/common";
import { loadSession, session } from "./session";

/** A page for members: it waits until the session is known, and leads everyone else to the door. */
export function inCommunity(Body: ComponentType): ComponentType {
  return function MembersPage() {
    const current = session.use();
    const { status } = current;
    const mustEnter = status === "stranger" || status === "outside" || status === "waiting";
    useEffect(() => {
      if (mustEnter) startAt("welcome");
    }, [mustEnter]);
    // A community changed is a page begun anew.
    if (current.status === "in") return <Body key={current.membership.communityId} />;
    return (
      <Page title={words.appName}>
        {current.status === "failed" ? (
          <Failed error={current.error} onRetry={() => void loadSession()} />
        ) : (
          <Skeleton />
        )}
      </Page>
    );
  };
}
