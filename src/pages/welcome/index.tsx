import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import type { Community } from "@contract/member/membership";
import { call } from "@/api/call";
import { persona } from "@/api/scope";
import { usePaged } from "@/api/usePaged";
import { JoinForm } from "@/features/session/JoinForm";
import { leavePersona, Personas } from "@/features/session/Personas";
import { loadSession, session } from "@/features/session/session";
import { Waiting } from "@/features/session/Waiting";
import { goTo, startAt } from "@/routes";
import { Button } from "@/ui/Button";
import { Card, Heading, Row } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, Failed, PagedList, Skeleton } from "@/ui/states";
import { words } from "@/words/member";

function Communities({ onChoose }: { onChoose(community: Community): void }) {
  const paged = usePaged(
    (after) => call("member", "communities", { after }),
    ({ communityId }) => communityId,
    [],
  );
  return (
    <>
      <View className="soft">{words.intro}</View>
      <Heading>{words.chooseCommunity}</Heading>
      <PagedList paged={paged} empty={<Empty>{words.noCommunities}</Empty>}>
        {(community, index) => (
          <Card key={community.communityId} id={`community-${index}`} onPress={() => onChoose(community)}>
            <Row
              left={<View className="strong">{community.name}</View>}
              right={<View className="soft">{community.streetName}</View>}
            />
          </Card>
        )}
      </PagedList>
    </>
  );
}

export default function WelcomePage() {
  const current = session.use();
  const [community, setCommunity] = useState<Community>();
  const { status } = current;
  useEffect(() => {
    if (status === "in") startAt("home");
  }, [status]);
  return (
    <Page title={words.welcome} first>
      {process.env.TARO_ENV === "h5" && status === "stranger" && <Personas />}
      {status === "failed" && <Failed error={current.error} onRetry={() => void loadSession()} />}
      {(status === "loading" || status === "in") && <Skeleton />}
      {status === "waiting" && <Waiting membership={current.membership} />}
      {status === "outside" &&
        (community ? (
          <JoinForm community={community} onOther={() => setCommunity(undefined)} />
        ) : (
          <Communities onChoose={setCommunity} />
        ))}
      {status !== "loading" && status !== "in" && (
        <Button id="go-checkPassbook" kind="quiet" onPress={() => goTo("checkPassbook")}>
          {words.checkPassbook}
        </Button>
      )}
      {process.env.TARO_ENV === "h5" && persona !== "" && status !== "in" && (
        <Button id="switch-persona" kind="quiet" onPress={leavePersona}>
          {words.switchPersona}
        </Button>
      )}
    </Page>
  );
}
