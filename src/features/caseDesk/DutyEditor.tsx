import { View } from "@tarojs/components";
import { useState } from "react";
import type { OutputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/caseDesk";
import { AddDuty } from "./AddDuty";
import { type DutyLine, DutyLines, keyOf } from "./DutyLines";

interface DutyEditorProps {
  duties: OutputOf<"request", "duties">;
  onClose(): void;
}

/** The next version of the responsibility list, made out of the one that stands. */
export function DutyEditor({ duties, onClose }: DutyEditorProps) {
  const publish = useAction("request", "publishDuties");
  const [lines, setLines] = useState(duties.lines);
  const [isAdding, setAdding] = useState(false);
  const without = (line: DutyLine) => lines.filter((one) => keyOf(one) !== keyOf(line));
  const submit = async () => {
    const answer = await publish.run({
      lines: lines.map(({ kind, scopeId, holderId }) => ({ kind, scopeId, holderId })),
    });
    if (!answer) return;
    toast(words.published(answer.versionNo));
    onClose();
  };
  return (
    <>
      <View className="note soft-wait">{words.draft}</View>
      <DutyLines lines={lines} onRemove={(line) => setLines(without(line))} />
      {isAdding ? (
        <AddDuty
          duties={duties}
          // One place has one holder for a kind: what is added takes the place of what was there.
          onAdd={(line) => {
            setLines([...without(line), line]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <View className="spaced">
          <Button id="duty-add" kind="quiet" onPress={() => setAdding(true)}>
            {words.addLine}
          </Button>
          <Refusal error={publish.error} />
          <Button id="duty-publish" busy={publish.busy} onPress={() => void submit()}>
            {words.publish}
          </Button>
          <Button id="duty-close" kind="quiet" onPress={onClose}>
            {words.giveUp}
          </Button>
        </View>
      )}
    </>
  );
}
