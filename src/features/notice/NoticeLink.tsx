import { Text, View } from "@tarojs/components";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { goTo } from "@/routes";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/notice";

/** The way to what I was told; on a page with much else it shows only when there is something new. */
export function NoticeLink({ onlyNew = false }: { onlyNew?: boolean }) {
  const count = useLive(() => call("member", "unreadNotices", {}), []).data?.count ?? 0;
  if (onlyNew && count === 0) return null;
  return (
    <Card id="to-notices" className="spaced" onPress={() => goTo("notices")}>
      <Row
        left={<Text className="strong">{words.title}</Text>}
        right={
          count > 0 ? (
            <Chip id="unread-notices" tone="mind">
              {words.count(count)}
            </Chip>
          ) : (
            <View className="soft">{words.noneNew}</View>
          )
        }
      />
    </Card>
  );
}
