import { View } from "@tarojs/components";
import { useState } from "react";
import type { Clearing } from "@contract/points/index";
import { sayMinutes } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/clearing";
import { LimitDialog } from "./LimitDialog";
import { Statement } from "./Statement";

interface ClearingCardProps {
  clearing: Clearing;
  /** In words. */
  month: string;
  index: number;
  mayChange: boolean;
}

/** Another community: who owes whom now, and the month chosen. */
export function ClearingCard({ clearing, month, index, mayChange }: ClearingCardProps) {
  const [changing, setChanging] = useState(false);
  const { communityId, name, balance, limitMinutes, statement } = clearing;
  return (
    <Card id={`clearing-${index}`}>
      <View className="title">{name}</View>
      <View className="strong">{words.owes(balance, sayMinutes)}</View>
      <View className="soft">{words.used(sayMinutes(Math.abs(balance)), sayMinutes(limitMinutes))}</View>
      <Statement {...{ statement, month }} />
      {mayChange && (
        <View className="quiet-links not-printed">
          <Button id={`clearing-change-${index}`} kind="quiet" onPress={() => setChanging(true)}>
            {words.change}
          </Button>
        </View>
      )}
      {changing && <LimitDialog {...{ communityId, name, limitMinutes }} onClose={() => setChanging(false)} />}
    </Card>
  );
}
