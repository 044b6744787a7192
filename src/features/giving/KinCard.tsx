import { View } from "@tarojs/components";
import { useState } from "react";
import type { Kin } from "@contract/member/kin";
import { useAction } from "@/api/useAction";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Dialog } from "@/ui/Dialog";
import { More } from "@/ui/Fold";
import { toast } from "@/ui/Toast";
import { words } from "@/words/giving";

/** One of my kin: time may be given to them. */
export function KinCard({ kin, index }: { kin: Kin; index: number }) {
  const [asking, setAsking] = useState(false);
  const unlink = useAction("member", "unlinkKin");
  const { memberId, name, relation } = kin;
  const submit = async () => {
    if (!(await unlink.run({ memberId }))) return;
    toast(words.unlinked);
    setAsking(false);
  };
  return (
    <Card id={`kin-${index}`}>
      <Row left={<View className="title">{name}</View>} right={<Chip tone="go">{words.relations[relation]}</Chip>} />
      <View className="spaced">
        <Button id={`kin-gift-${index}`} onPress={() => goTo("gift", { memberId })}>
          {words.giveTo(name)}
        </Button>
      </View>
      <More id={`kin-more-${index}`}>
        <Button id={`kin-unlink-${index}`} kind="quiet" onPress={() => setAsking(true)}>
          {words.unlink}
        </Button>
      </More>
      {asking && (
        <Dialog
          title={words.unlinkTitle(name)}
          verb={words.unlinkVerb}
          kind="stop"
          submitId="unlink-submit"
          busy={unlink.busy}
          error={unlink.error}
          onSubmit={() => void submit()}
          onClose={() => setAsking(false)}
        >
          <View className="soft">{words.unlinkHint}</View>
        </Dialog>
      )}
    </Card>
  );
}
