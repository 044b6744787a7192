import { View } from "@tarojs/components";
import type { Head } from "@contract/points/passbook";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Press } from "@/ui/Press";
import { words } from "@/words/passbook";

interface HeadRowsProps {
  heads: Head[];
  chosen: number[];
  onPress(number: number): void;
}

/** Heads to choose two of. */
export function HeadRows({ heads, chosen, onPress }: HeadRowsProps) {
  const now = useNow();
  return (
    <>
      {heads.map(({ number, at, size }) => (
        <Press
          key={number}
          id={`head-${number}`}
          role="switch"
          className="option head-row"
          label={words.headWhen(number, sayTime(at, now))}
          chosen={chosen.includes(number)}
          onPress={() => onPress(number)}
        >
          <View className="option-word">{words.headWhen(number, sayTime(at, now))}</View>
          <View className="option-detail">{words.headSize(size)}</View>
        </Press>
      ))}
    </>
  );
}
