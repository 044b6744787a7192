import { View } from "@tarojs/components";
import { useState } from "react";
import type { CaseKind } from "@contract/request/life";
import { useAction } from "@/api/useAction";
import { Switch } from "@/ui/Switch";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";
import { KindChoice } from "./KindChoice";

/** Of what is between people, neighbours read only when the desk says so. */
const quiet: readonly CaseKind[] = ["dispute", "advice", "errand"];

/** 登记: its kind, and whether neighbours may see it. */
export function RegisterForm({ item, onDone, onClose }: FormProps) {
  const { caseId } = item;
  const register = useAction("request", "register");
  const [kind, setKind] = useState(item.kind);
  const [pressed, setPressed] = useState<boolean>();
  const isPublic = pressed ?? !quiet.includes(kind);
  return (
    <FormCard
      id="form-register"
      title={words.registerTitle}
      verb={words.registerVerb}
      busy={register.busy}
      error={register.error}
      onSubmit={() =>
        void register
          .run({ caseId, kind, isPublic: item.asksPublic && isPublic })
          .then((done) => done && onDone(words.registered))
      }
      onClose={onClose}
    >
      <KindChoice value={kind} onChange={setKind} />
      <View className="spaced">
        {item.asksPublic ? (
          <Switch
            id="register-public"
            word={words.makePublic}
            detail={isPublic ? words.publicOn : words.publicOff}
            on={isPublic}
            onChange={setPressed}
          />
        ) : (
          <View className="soft">{words.publicNotAsked}</View>
        )}
      </View>
    </FormCard>
  );
}
