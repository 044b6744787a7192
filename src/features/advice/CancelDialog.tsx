import { View } from "@tarojs/components";
import { useAction } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { toast } from "@/ui/Toast";
import { words } from "@/words/advice";

export function CancelDialog({ slotId, onClose }: { slotId: string; onClose(): void }) {
  const cancel = useAction("request", "cancelAdvice");
  const submit = async () => {
    if (!(await cancel.run({ slotId }))) return;
    toast(words.cancelled);
    onClose();
  };
  return (
    <Dialog
      title={words.cancelTitle}
      verb={words.cancel}
      kind="stop"
      submitId="cancel-advice-submit"
      busy={cancel.busy}
      error={cancel.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{words.cancelHint}</View>
    </Dialog>
  );
}
