import { View } from "@tarojs/components";
import type { Membership } from "@contract/member/membership";
import { useLive } from "@/api/useLive";
import { Card } from "@/ui/Card";
import { words } from "@/words/member";
import { loadSession } from "./session";

/** Joined, and the desk has yet to see the person; this opens by itself once it has. */
export function Waiting({ membership }: { membership: Membership }) {
  useLive(loadSession, []);
  return (
    <Card id="join-waiting">
      <View className="title">{words.waitingTitle}</View>
      <View className="block spaced">{words.waiting(membership.name)}</View>
      <View className="soft spaced">
        {membership.memberName}，{membership.address}
      </View>
    </Card>
  );
}
