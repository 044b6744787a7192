import { View } from "@tarojs/components";
import { goBack } from "@/routes";
import { sayMinutes } from "@/time";
import { a11y } from "@/ui/a11y";
import { Button } from "@/ui/Button";
import { words } from "@/words/giving";

/** What has been given, large. */
export function Done({ id, sentence, minutes }: { id: string; sentence: string; minutes: number }) {
  return (
    <>
      <View id={id} className="result soft-go" {...a11y("status")}>
        <View>{sentence}</View>
        <View className="figure">{sayMinutes(minutes)}</View>
      </View>
      <View className="spaced">
        <Button id={`${id}-back`} onPress={goBack}>
          {words.fine}
        </Button>
      </View>
    </>
  );
}
