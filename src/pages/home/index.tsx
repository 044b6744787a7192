import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { NoticeLink } from "@/features/notice/NoticeLink";
import { NeedsMe } from "@/features/order/NeedsMe";
import { Services } from "@/features/order/Services";
import { nextLine } from "@/features/order/today";
import { DeskLinks } from "@/features/session/DeskLinks";
import { inCommunity } from "@/features/session/inCommunity";
import { holds, useMembership } from "@/features/session/session";
import { goTo } from "@/routes";
import { partOfDay, sayMinutes } from "@/time";
import { Heading } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/home";

function ResidentHome() {
  const { memberName } = useMembership();
  const now = useNow();
  const home = useLive(() => call("order", "home", {}), []);
  return (
    <Loaded live={home}>
      {(data) => (
        <>
          <View className="greeting title">{words.greeting(partOfDay(now), memberName)}</View>
          <View id="today-line">{nextLine(data, now)}</View>
          <NeedsMe home={data} />
          <NoticeLink onlyNew />
          <Heading>{words.services}</Heading>
          <Services services={data.services} onChoose={({ serviceId }) => goTo("book", { serviceId })} />
          <View className="soft home-account">{words.account(sayMinutes(data.availableMinutes), data.points)}</View>
        </>
      )}
    </Loaded>
  );
}

export default inCommunity(function HomePage() {
  const membership = useMembership();
  return (
    <Page title={membership.name || words.title} tab="home" first>
      {holds(membership, "resident") ? (
        <ResidentHome />
      ) : (
        <>
          <View className="greeting">{words.staff}</View>
          <NoticeLink onlyNew />
        </>
      )}
      <DeskLinks />
    </Page>
  );
});
