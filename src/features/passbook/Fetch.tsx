import { View } from "@tarojs/components";
import { a11y } from "@/ui/a11y";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Empty, Failed } from "@/ui/states";
import { words } from "@/words/passbook";
import type { Fetching } from "./usePassbook";

interface FetchProps {
  fetching: Exclude<Fetching, { at: "here" }>;
  onStop(): void;
  onGoOn(): void;
}

/** How far the fetching of a passbook has come, or why it doesn't go on. */
export function Fetch({ fetching, onStop, onGoOn }: FetchProps) {
  if (fetching.at === "failed") {
    if (fetching.error.code !== "not_sealed_yet") return <Failed error={fetching.error} onRetry={onGoOn} />;
    const again = (
      <Button id="look-again" kind="quiet" onPress={onGoOn}>
        {words.lookAgain}
      </Button>
    );
    return <Empty action={again}>{words.unsealedYet}</Empty>;
  }
  if (fetching.at === "checking") return <Progress word={words.checking} share={1} />;
  const { at, done, total } = fetching;
  return (
    <>
      <Progress word={at === "stopped" ? words.stopped : words.fetching} share={total > 0 ? done / total : 0}>
        {total > 0 && <View className="soft">{words.progress(done, total)}</View>}
      </Progress>
      <View className="spaced">
        {at === "stopped" ? (
          <Button id="fetch-go-on" onPress={onGoOn}>
            {words.goOn}
          </Button>
        ) : (
          <Button id="fetch-stop" kind="quiet" onPress={onStop}>
            {words.stop}
          </Button>
        )}
      </View>
    </>
  );
}

/** A long piece of work: what it is, and how much of it is done, from 0 to 1. */
export function Progress({ word, share, children }: React.PropsWithChildren<{ word: string; share: number }>) {
  return (
    <Card id="progress">
      <View {...a11y("status")}>{word}</View>
      <View className="bar spaced">
        <View className="bar-done" style={{ width: `${Math.round(share * 100)}%` }} />
      </View>
      {children}
    </Card>
  );
}
