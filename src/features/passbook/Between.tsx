import { View } from "@tarojs/components";
import { Button } from "@/ui/Button";
import { words } from "@/words/passbook";
import { FaultShown } from "./FaultShown";
import { Right } from "./Reported";
import type { useBetween } from "./useBetween";

interface BetweenProps {
  found: NonNullable<ReturnType<typeof useBetween>["found"]>;
  onGive(from: number, to: number): void;
  onAgain(): void;
}

/** What came of comparing two heads. */
export function Between({ found: { report }, onGive, onAgain }: BetweenProps) {
  return (
    <>
      {report.ok ? (
        <Right title={words.consistencyRight} hint={words.between(report.from.number, report.to.number)} />
      ) : (
        <FaultShown fault={report.fault} title={words.checkWrong} />
      )}
      <View className="spaced">
        <Button id="heads-again" onPress={onAgain}>
          {words.otherTwo}
        </Button>
        {report.ok && (
          <Button id="heads-proof" kind="quiet" onPress={() => onGive(report.from.number, report.to.number)}>
            {words.giveProof}
          </Button>
        )}
      </View>
    </>
  );
}
