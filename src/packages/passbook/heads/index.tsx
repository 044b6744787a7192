import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { actingCommunity } from "@/api/scope";
import { Between } from "@/features/passbook/Between";
import { giveJson } from "@/features/passbook/files";
import { HeadRows } from "@/features/passbook/HeadRows";
import { KeyCard } from "@/features/passbook/KeyCard";
import { useBetween } from "@/features/passbook/useBetween";
import { type HeadsList, useHeads } from "@/features/passbook/useHeads";
import { WholeList } from "@/features/passbook/WholeList";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty, Failed, Refusal, Skeleton } from "@/ui/states";
import { words } from "@/words/passbook";
import "../style.scss";

const SHOWN_AT_ONCE = 10;

/** Open to anyone: the community is the one in the address, or the one acted in. */
export default function HeadsPage() {
  const communityId = useRouter().params.communityId ?? actingCommunity();
  const { list, error, busy, load } = useHeads(communityId);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const between = useBetween(communityId);
  const seeMore = ({ heads, next }: HeadsList) => {
    if (shown + SHOWN_AT_ONCE > heads.length && next !== null) load();
    setShown(shown + SHOWN_AT_ONCE);
  };
  const newest = list?.heads[0];
  const foot = between.to !== undefined && !between.found && (
    <>
      <Refusal error={between.error} />
      <Button id="heads-compare" busy={between.busy} onPress={between.compare}>
        {words.compareTwo(between.from!, between.to)}
      </Button>
    </>
  );
  return (
    <Page title={words.headsTitle} foot={foot || undefined}>
      {!list && (error ? <Failed error={error} onRetry={load} /> : <Skeleton />)}
      {list && !newest && <Empty>{words.noHeads}</Empty>}
      {list && newest && between.found && (
        <Between
          found={between.found}
          onGive={(from, to) => void giveJson(words.proofName(from, to), between.found!.text)}
          onAgain={between.again}
        />
      )}
      {list && newest && !between.found && (
        <>
          <View className="soft">{words.headsIntro}</View>
          <KeyCard value={newest.next === "-" ? newest.key : newest.next} />
          <WholeList communityId={communityId} name={list.community.name} total={newest.number} />
          <View className="heading">{words.chooseTwo}</View>
          <HeadRows heads={list.heads.slice(0, shown)} chosen={between.chosen} onPress={between.choose} />
          <Refusal error={error} />
          {(list.heads.length > shown || list.next !== null) && (
            <Button id="heads-more" kind="quiet" busy={busy} onPress={() => seeMore(list)}>
              {words.moreHeads}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
