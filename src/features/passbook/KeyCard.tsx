import { View } from "@tarojs/components";
import { Card, Heading } from "@/ui/Card";
import { Fold } from "@/ui/Fold";
import { Qr } from "@/ui/Qr";
import { words } from "@/words/passbook";
import { KeyGroups } from "./KeyGroups";
import { writeKey } from "./keys";

/** The community's public key, what to do with it, and what more is known of it. */
export function KeyCard({ value, note }: { value: string; note?: string }) {
  return (
    <>
      <Heading>{words.keyTitle}</Heading>
      <Card id="key-card">
        <View>{words.keyHint}</View>
        <View className="spaced">
          <KeyGroups id="community-key" value={value} />
        </View>
        {note !== undefined && <View className="soft spaced">{note}</View>}
        <Fold id="show-key-qr" word={words.showQr}>
          <Qr id="key-qr" text={writeKey(value)} label={words.keyQr} />
        </Fold>
      </Card>
    </>
  );
}
