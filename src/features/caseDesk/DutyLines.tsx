import { View } from "@tarojs/components";
import { Fragment } from "react";
import type { CaseKind } from "@contract/request/life";
import type { OutputOf } from "@/api/call";
import { Button } from "@/ui/Button";
import { Card, Heading, Row } from "@/ui/Card";
import { words } from "@/words/caseDesk";
import { words as life } from "@/words/request";

export type DutyLine = OutputOf<"request", "duties">["lines"][number];

export const keyOf = ({ kind, scopeId }: Pick<DutyLine, "kind" | "scopeId">) => `${kind}-${scopeId}`;

/** The list by kind, holes and all, each with its places; a line may be taken out where that is asked for. */
export function DutyLines({ lines, onRemove }: { lines: DutyLine[]; onRemove?(line: DutyLine): void }) {
  const kinds = Object.keys(life.kinds) as CaseKind[];
  return (
    <>
      {kinds.map((kind) => (
        <Fragment key={kind}>
          <Heading>{life.kinds[kind]}</Heading>
          <Card className="lines">
            {!lines.some((line) => line.kind === kind) && <View className="soft">{words.noHolderYet}</View>}
            {lines
              .filter((line) => line.kind === kind)
              .map((line) => (
                <Row
                  key={keyOf(line)}
                  left={
                    <>
                      <View className="strong">{line.holderName}</View>
                      <View className="soft">{line.scopeName}</View>
                    </>
                  }
                  right={
                    onRemove && (
                      <Button kind="quiet" onPress={() => onRemove(line)}>
                        {words.removeLine}
                      </Button>
                    )
                  }
                />
              ))}
          </Card>
        </Fragment>
      ))}
    </>
  );
}
