import { View } from "@tarojs/components";
import { useState } from "react";
import type { Neighbour } from "@contract/member/membership";
import { FindNeighbour } from "@/features/branch/FindNeighbour";
import { PaidOrders } from "@/features/branch/PaidOrders";
import { inCommunity } from "@/features/session/inCommunity";
import { Page } from "@/ui/Page";
import { words } from "@/words/paid";

export default inCommunity(function PaidPage() {
  const [neighbour, setNeighbour] = useState<Neighbour>();
  return (
    <Page title={words.title}>
      <View className="soft">{words.hint}</View>
      <FindNeighbour chosen={neighbour} onChoose={setNeighbour} />
      {neighbour && <PaidOrders key={neighbour.memberId} neighbour={neighbour} />}
    </Page>
  );
});
