import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useAsked } from "@/api/useAsked";
import { sayMinutes } from "@/time";
import { Dialog } from "@/ui/Dialog";
import { Switch } from "@/ui/Switch";
import { toast } from "@/ui/Toast";
import { words } from "@/words/leaving";
import { loadSession } from "./session";

/** Leaves the community and has one's name erased; asks twice, for it can't be undone. */
export function LeaveDialog({ community, onClose }: { community: string; onClose(): void }) {
  const leave = useAction("member", "leave");
  const { data: left } = useAsked(() => call("points", "balances", {}), []);
  const [isSure, setSure] = useState(false);
  const submit = async () => {
    if (!(await leave.run({}))) return;
    toast(words.done);
    onClose();
    await loadSession();
  };
  return (
    <Dialog
      title={words.titleOf(community)}
      verb={words.verb}
      kind="stop"
      submitId="leave-submit"
      busy={leave.busy}
      disabled={!isSure}
      error={leave.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {left && (
        <View id="leave-left" className="strong spaced">
          {words.left(sayMinutes(left.minutes.balance), left.points.balance)}
        </View>
      )}
      {words.what.map((line) => (
        <View key={line} className="spaced">
          {line}
        </View>
      ))}
      <View className="spaced">
        <Switch id="leave-sure" word={words.sure} detail={words.sureDetail} on={isSure} onChange={setSure} />
      </View>
    </Dialog>
  );
}
