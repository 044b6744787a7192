import { View } from "@tarojs/components";
import { useState } from "react";
import type { Neighbour } from "@contract/member/membership";
import { useAction } from "@/api/useAction";
import { FindNeighbour } from "@/features/branch/FindNeighbour";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words as common } from "@/words/common";
import { words } from "@/words/mediation";

/** The community names a mediator where nobody has come forward. */
export function InviteForm({ mediationId, onClose }: { mediationId: string; onClose(): void }) {
  const invite = useAction("request", "inviteMediator");
  const [chosen, choose] = useState<Neighbour>();
  const submit = async ({ memberId, name }: Neighbour) => {
    if (!(await invite.run({ mediationId, memberId }))) return;
    toast(words.invited(name));
    onClose();
  };
  return (
    <Card id="invite-form">
      <View className="soft">{words.inviteHint}</View>
      <FindNeighbour chosen={chosen} onChoose={choose} />
      <Refusal error={invite.error} />
      <Button
        id="invite-submit"
        busy={invite.busy}
        disabled={!chosen}
        onPress={() => {
          if (chosen) void submit(chosen);
        }}
      >
        {words.invite}
      </Button>
      <Button id="invite-close" kind="quiet" onPress={onClose}>
        {common.cancel}
      </Button>
    </Card>
  );
}
