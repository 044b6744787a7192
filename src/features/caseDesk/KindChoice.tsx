import { View } from "@tarojs/components";
import type { CaseKind } from "@contract/request/life";
import { Choice } from "@/ui/Choice";
import { words } from "@/words/caseDesk";
import { words as life } from "@/words/request";
import { optionsOf } from "./options";

export function KindChoice({ value, onChange }: { value: CaseKind; onChange(kind: CaseKind): void }) {
  return (
    <View className="field">
      <View className="field-label">{words.kind}</View>
      <Choice label={words.kind} options={optionsOf("kind", life.kinds)} value={value} onChange={onChange} />
    </View>
  );
}
