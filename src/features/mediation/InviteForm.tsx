import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words as common } from "@/words/common";
import { words } from "@/words/mediation";

interface InviteFormProps {
  mediationId: string;
  candidates: { memberId: string; name: string }[];
  onClose(): void;
}

/** The community asks one of those offered to it, where nobody has come forward. */
export function InviteForm({ mediationId, candidates, onClose }: InviteFormProps) {
  const invite = useAction("request", "inviteMediator");
  const [memberId, choose] = useState<string>();
  const chosen = candidates.find((one) => one.memberId === memberId);
  const submit = async () => {
    if (!chosen || !(await invite.run({ mediationId, memberId: chosen.memberId }))) return;
    toast(words.invited(chosen.name));
    onClose();
  };
  return (
    <Card id="invite-form">
      <View className="soft">{candidates.length > 0 ? words.inviteHint : words.noCandidates}</View>
      <Choice
        label={words.invite}
        layout="rows"
        value={memberId}
        onChange={choose}
        options={candidates.map((one, index) => ({
          ...{ value: one.memberId, word: one.name, id: `candidate-${index}` },
        }))}
      />
      <Refusal error={invite.error} />
      <Button id="invite-submit" busy={invite.busy} disabled={!chosen} onPress={() => void submit()}>
        {words.invite}
      </Button>
      <Button id="invite-close" kind="quiet" onPress={onClose}>
        {common.cancel}
      </Button>
    </Card>
  );
}
