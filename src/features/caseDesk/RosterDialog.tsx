import { View } from "@tarojs/components";
import { useState } from "react";
import type { OutputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { sayDate } from "@/time";
import { Choice } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { toast } from "@/ui/Toast";
import { words } from "@/words/caseDesk";

interface RosterDialogProps {
  day: string;
  leaders: OutputOf<"request", "roster">["leaders"];
  /** Who has the day now. */
  own: string | undefined;
  onClose(): void;
}

/** Puts somebody on duty for a day. */
export function RosterDialog({ day, leaders, own, onClose }: RosterDialogProps) {
  const put = useAction("request", "setRoster");
  const [memberId, setMemberId] = useState(own);
  const submit = async () => {
    if (!memberId || !(await put.run({ day, memberId }))) return;
    toast(words.rosterDone);
    onClose();
  };
  return (
    <Dialog
      title={words.rosterTitleFor(sayDate(day))}
      verb={words.rosterVerb}
      submitId="roster-submit"
      busy={put.busy}
      disabled={!memberId || memberId === own}
      error={put.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="field">
        <View className="field-label">{words.rosterChoose}</View>
        <Choice
          label={words.rosterChoose}
          value={memberId}
          onChange={setMemberId}
          options={leaders.map((leader, index) => ({
            value: leader.memberId,
            word: leader.name,
            id: `leader-${index}`,
          }))}
        />
        {own !== undefined && memberId === own && <View className="field-hint">{words.rosterSame}</View>}
      </View>
    </Dialog>
  );
}
