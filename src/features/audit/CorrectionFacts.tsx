import { View } from "@tarojs/components";
import type { Correction } from "@contract/audit/entry";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Chip, type Tone } from "@/ui/Chip";
import { words } from "@/words/audit";

const tones: Record<Correction["state"], Tone> = { asked: "wait", approved: "go", refused: "stop" };

/** How a reversal that was asked for stands: by whom, why, and what came of it. */
export function CorrectionFacts({ correction }: { correction: Correction }) {
  const now = useNow();
  const { state, reason, askedByName, askedAt, decidedByName, decidedAt, refusalReason } = correction;
  return (
    <>
      <Chip tone={tones[state]}>{words.corrections[state]}</Chip>
      <View className="block spaced">{reason}</View>
      <View className="soft">{words.askedBy(askedByName, sayTime(askedAt, now))}</View>
      {refusalReason !== null && <View className="block spaced">{refusalReason}</View>}
      {decidedByName !== null && decidedAt !== null && (
        <View className="soft">{words.decidedBy(decidedByName, sayTime(decidedAt, now))}</View>
      )}
    </>
  );
}
