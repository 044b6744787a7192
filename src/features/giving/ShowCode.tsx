import { View } from "@tarojs/components";
import type { OutputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { sayClock } from "@/time";
import { BigCode } from "@/ui/BigCode";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Refusal } from "@/ui/states";
import { words } from "@/words/giving";

/** The code that kin enter on their own phone. */
export function ShowCode({ code }: { code: OutputOf<"member", "kin">["code"] }) {
  const show = useAction("member", "kinCode");
  return (
    <>
      {code && (
        <Card>
          <BigCode id="kin-code-shown" code={code.code} group={4} />
          <View className="soft spaced">{words.shownUntil(sayClock(code.expiresAt))}</View>
        </Card>
      )}
      <Refusal error={show.error} />
      <View className="spaced">
        <Button id="kin-show" kind={code ? "quiet" : "go"} busy={show.busy} onPress={() => void show.run({})}>
          {code ? words.showAgain : words.show}
        </Button>
      </View>
    </>
  );
}
