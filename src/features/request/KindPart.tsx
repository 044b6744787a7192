import { Text, View } from "@tarojs/components";
import { useState } from "react";
import type { CaseKind } from "@contract/request/life";
import { a11y } from "@/ui/a11y";
import { Card, Row } from "@/ui/Card";
import { Press } from "@/ui/Press";
import { words } from "@/words/newRequest";
import { words as life } from "@/words/request";
import { KindGlyph } from "./KindGlyph";
import { kindWord } from "./useReport";

const kinds = Object.keys(life.kinds) as CaseKind[];

interface KindPartProps {
  /** As pressed; none while it is only suggested. */
  chosen: CaseKind | undefined;
  kind: CaseKind | undefined;
  error: string | undefined;
  onChoose(kind: CaseKind): void;
}

/** The kind the words suggest, and all of them when that is not it. */
export function KindPart({ chosen, kind, error, onChoose }: KindPartProps) {
  const [choosing, setChoosing] = useState(false);
  const choose = (one: CaseKind) => {
    setChoosing(false);
    onChoose(one);
  };
  return (
    <View className="field">
      <View className="field-label">{words.kind}</View>
      {kind !== undefined && !choosing ? (
        <Card id="kind-suggested">
          <Row
            left={
              <View className="person">
                <KindGlyph kind={kind} />
                <Text>{kindWord(chosen, kind)}</Text>
              </View>
            }
            right={
              <Press id="kind-other" className="link" onPress={() => setChoosing(true)}>
                <Text>{words.otherKind}</Text>
              </Press>
            }
          />
        </Card>
      ) : (
        <View className="services" {...a11y("radiogroup", { "aria-label": words.kind })}>
          {kinds.map((one) => (
            <Press
              key={one}
              id={`kind-${one}`}
              role="radio"
              className="service"
              chosen={one === kind}
              onPress={() => choose(one)}
            >
              <KindGlyph kind={one} />
              <Text className="service-name">{life.kinds[one]}</Text>
            </Press>
          ))}
        </View>
      )}
      {error !== undefined && <View className="field-error">{error}</View>}
    </View>
  );
}
