import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";

/** For the desk, on a dispute: whoever raised it is asked whether they would rather have it mediated. */
export function ProposeButton({ caseId }: { caseId: string }) {
  const propose = useAction("request", "proposeMediation");
  const press = async () => {
    if (await propose.run({ caseId })) toast(words.proposeDone);
  };
  return (
    <>
      <Refusal error={propose.error} />
      <Button id="propose-mediation" kind="quiet" busy={propose.busy} onPress={() => void press()}>
        {words.propose}
      </Button>
    </>
  );
}
