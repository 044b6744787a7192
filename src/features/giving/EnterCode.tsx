import { View } from "@tarojs/components";
import { useState } from "react";
import type { Relation } from "@contract/member/kin";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/giving";

const CODE_DIGITS = 8;
const relations: Relation[] = ["spouse", "parent", "child", "grandparent", "grandchild"];

/** Enters the code on the phone of one's kin and says what they are to one. */
export function EnterCode() {
  const link = useAction("member", "linkKin");
  const [code, setCode] = useState("");
  const [relation, setRelation] = useState<Relation>();
  const submit = async () => {
    if (!relation) return;
    const answer = await link.run({ code, relation });
    if (!answer) return;
    setCode("");
    setRelation(undefined);
    toast(words.linked(answer.kin.name, words.relations[answer.kin.relation]));
  };
  return (
    <>
      <Field
        id="kin-code"
        label={words.code}
        kind="number"
        big
        max={CODE_DIGITS}
        value={code}
        onChange={(typed) => setCode(typed.replace(/\D/g, ""))}
      />
      <View className="field">
        <View className="field-label">{words.relationAsk}</View>
        <Choice
          label={words.relationAsk}
          value={relation}
          onChange={setRelation}
          options={relations.map((one) => ({ value: one, word: words.relations[one], id: `relation-${one}` }))}
        />
      </View>
      <Refusal error={link.error} />
      <View className="spaced">
        <Button
          id="kin-link"
          busy={link.busy}
          disabled={code.length < CODE_DIGITS || !relation}
          onPress={() => void submit()}
        >
          {words.link}
        </Button>
      </View>
    </>
  );
}
