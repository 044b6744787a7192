import { View } from "@tarojs/components";
import { goTo } from "@/routes";
import { Card, Row } from "@/ui/Card";
import { words } from "@/words/caseDesk";

/** To entering what a resident said at the counter, on the phone or at a visit. */
export function EnterLink() {
  return (
    <View className="enter-link">
      <Card id="enter-link" onPress={() => goTo("enterCase")}>
        <Row left={<View className="strong">{words.enterNew}</View>} right={<View className="chevron" />} />
      </Card>
    </View>
  );
}
