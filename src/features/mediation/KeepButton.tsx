import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";

interface KeepButtonProps {
  mediationId: string;
  promiseId: string;
  index: number;
}

/** The one it was promised to, or whoever sees to it, says that it was done. */
export function KeepButton({ mediationId, promiseId, index }: KeepButtonProps) {
  const keep = useAction("request", "keepPromise");
  const press = async () => {
    if (await keep.run({ mediationId, promiseId })) toast(words.keptDone);
  };
  return (
    <>
      <Refusal error={keep.error} />
      <Button id={`keep-${index}`} kind="quiet" busy={keep.busy} onPress={() => void press()}>
        {words.keep}
      </Button>
    </>
  );
}
