import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Field } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/volunteer";

const CODE_DIGITS = 6;

/** Checks in or out with the code the resident reads out. */
export function CheckPart({ orderId, purpose }: { orderId: string; purpose: "start" | "finish" }) {
  const check = useAction("dispatch", purpose);
  const [code, setCode] = useState("");
  const submit = async () => {
    if (await check.run({ orderId, code })) toast(words.checked[purpose]);
  };
  return (
    <View>
      <Field
        id="visit-code-input"
        label={words.code}
        kind="number"
        big
        max={CODE_DIGITS}
        value={code}
        onChange={(typed) => setCode(typed.replace(/\D/g, ""))}
      />
      <Refusal error={check.error} />
      <View className="spaced">
        <Button
          id={`visit-${purpose}`}
          busy={check.busy}
          disabled={code.length !== CODE_DIGITS}
          onPress={() => void submit()}
        >
          {words.verbOf[purpose]}
        </Button>
      </View>
    </View>
  );
}
