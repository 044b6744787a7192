import { Text } from "@tarojs/components";
import { useState } from "react";
import type { Building } from "@contract/member/membership";
import { Card, Row } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { Fold } from "@/ui/Fold";
import { Press } from "@/ui/Press";
import { words } from "@/words/area";

/** More than this stand between the question and what is asked next. */
const FEW = 12;

interface BuildingsProps {
  label: string;
  items: readonly Building[];
  /** Where one lives, when that is known: the buildings near by come first. */
  home?: Building;
  value: string;
  onChange(buildingId: string): void;
}

/** One building of the community. Of many only those near by are shown at first, and the one chosen stands alone. */
export function Buildings({ label, items, home, value, onChange }: BuildingsProps) {
  const [choosing, setChoosing] = useState(value === "");
  const chosen = items.find(({ buildingId }) => buildingId === value);
  const isMany = items.length > FEW;
  const choose = (buildingId: string) => {
    setChoosing(false);
    onChange(buildingId);
  };
  if (isMany && chosen && !choosing)
    return (
      <Card id="building-chosen">
        <Row
          left={chosen.name}
          right={
            <Press id="building-other" className="link" onPress={() => setChoosing(true)}>
              <Text>{words.other}</Text>
            </Press>
          }
        />
      </Card>
    );
  const options = items.map(({ buildingId, name, gridName }, index) => ({
    ...{ value: buildingId, word: name, id: `building-${index}` },
    isNear: !isMany || !home || gridName === home.gridName,
  }));
  const part = (isNear: boolean) => (
    <Choice
      label={label}
      layout="times"
      value={value}
      onChange={choose}
      options={options.filter((option) => option.isNear === isNear)}
    />
  );
  return (
    <>
      {part(true)}
      {options.some(({ isNear }) => !isNear) && (
        <Fold id="buildings-more" word={words.farther}>
          {part(false)}
        </Fold>
      )}
    </>
  );
}
