import { View } from "@tarojs/components";
import type { Notice } from "@contract/member/notices";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/notice";

/** One thing I was told, leading to what it is about. */
export function NoticeCard({
  id,
  notice,
  isFresh,
  onPress,
}: {
  id: string;
  notice: Notice;
  isFresh: boolean;
  onPress(): void;
}) {
  const now = useNow();
  return (
    <Card id={id} onPress={onPress}>
      <Row
        left={<View className="soft">{sayTime(notice.toldAt, now)}</View>}
        right={isFresh ? <Chip tone="mind">{words.fresh}</Chip> : undefined}
      />
      <View className="spaced">{notice.words}</View>
    </Card>
  );
}
