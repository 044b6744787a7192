import { View } from "@tarojs/components";
import { useState } from "react";
import type { CaseKind } from "@contract/request/life";
import type { OutputOf } from "@/api/call";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { words as common } from "@/words/common";
import { words } from "@/words/caseDesk";
import type { DutyLine } from "./DutyLines";
import { KindChoice } from "./KindChoice";

interface AddDutyProps {
  duties: Pick<OutputOf<"request", "duties">, "scopes" | "holders">;
  onAdd(line: DutyLine): void;
  onClose(): void;
}

/** One line: a kind, a place, and who answers for it. */
export function AddDuty({ duties: { scopes, holders }, onAdd, onClose }: AddDutyProps) {
  const [kind, setKind] = useState<CaseKind>("daily");
  const [scopeId, setScopeId] = useState(scopes[0]?.scopeId);
  const [holderId, setHolderId] = useState<string>();
  const scope = scopes.find((one) => one.scopeId === scopeId);
  const over = holders.filter((one) => scope?.holderIds.includes(one.holderId));
  const holder = over.find((one) => one.holderId === holderId);
  const add = () => {
    if (!scope || !holder) return;
    onAdd({ kind, scopeId: scope.scopeId, scopeName: scope.name, holderId: holder.holderId, holderName: holder.name });
  };
  return (
    <Card id="duty-form" className="spaced">
      <View className="title">{words.addTitle}</View>
      <KindChoice value={kind} onChange={setKind} />
      <View className="field">
        <View className="field-label">{words.scope}</View>
        <Choice
          label={words.scope}
          value={scopeId}
          onChange={setScopeId}
          options={scopes.map((one, index) => ({ value: one.scopeId, word: one.name, id: `scope-${index}` }))}
        />
      </View>
      <View className="field">
        <View className="field-label">{words.holders}</View>
        <Choice
          label={words.holders}
          value={holder?.holderId}
          onChange={setHolderId}
          options={over.map((one, index) => ({
            value: one.holderId,
            word: one.name,
            detail: one.areaName === one.name ? undefined : one.areaName,
            id: `holder-${index}`,
          }))}
        />
      </View>
      <View className="spaced">
        <Button id="duty-add-submit" disabled={!holder} onPress={add}>
          {words.addVerb}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {common.cancel}
        </Button>
      </View>
    </Card>
  );
}
