import { View } from "@tarojs/components";
import type { CaseSummary } from "@contract/request/case";
import { useAction } from "@/api/useAction";
import { goOn, goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Press } from "@/ui/Press";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/newRequest";
import { words as life } from "@/words/request";
import { toneOf } from "./look";
import { type Asked, useSimilar } from "./useSimilar";

function OneLike({ item, index, isAnonymous }: { item: CaseSummary; index: number; isAnonymous: boolean }) {
  const join = useAction("request", "join");
  const { caseId, allowedActions } = item;
  const add = async () => {
    if (!(await join.run({ caseId, words: "", isAnonymous }))) return;
    toast(words.joined);
    goOn("request", { caseId });
  };
  return (
    <Card>
      <Press id={`similar-${index}`} role="link" onPress={() => goTo("request", { caseId })}>
        <View className="strong clamp">{item.words}</View>
        <Row
          left={<View className="soft">{life.at(item.place, life.voices(item.voices))}</View>}
          right={<Chip tone={toneOf(item.state)}>{life.states[item.state]}</Chip>}
        />
      </Press>
      <Refusal error={join.error} />
      {allowedActions.includes("join") && (
        <View className="spaced">
          <Button id={`similar-join-${index}`} busy={join.busy} onPress={() => void add()}>
            {words.join}
          </Button>
        </View>
      )}
    </Card>
  );
}

/** What neighbours already asked for near by, to add one's voice instead of a second case. */
export function SimilarPart({ asked, isAnonymous }: { asked: Asked; isAnonymous: boolean }) {
  const likes = useSimilar(asked);
  if (likes.length === 0) return null;
  return (
    <View id="similar" className="field">
      <View className="field-label">{words.similar}</View>
      <View className="soft">{words.similarHint}</View>
      <View>
        {likes.map(({ case: item }, index) => (
          <OneLike key={item.caseId} item={item} index={index} isAnonymous={isAnonymous} />
        ))}
      </View>
    </View>
  );
}
