import { useState } from "react";
import { asCallError, type CallError } from "@/api/call";
import { newId } from "@/api/requestId";
import { upload } from "@/api/upload";
import { useAction } from "@/api/useAction";
import { words } from "@/words/hotline";
import { chooseFile, endingOf } from "./file";

const MOST_BYTES = 200 * 1024 * 1024;

/** Chooses a file, puts it into the storage and has it worked through. */
export function useImport() {
  const start = useAction("request", "startImport");
  const [sending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [error, setError] = useState<CallError>();

  const run = async () => {
    setWrong(undefined);
    setError(undefined);
    start.clear();
    const chosen = await chooseFile();
    if (!chosen) return false;
    const ending = endingOf(chosen.name);
    if (!ending) return void setWrong(words.wrongEnding);
    if (chosen.sizeBytes > MOST_BYTES) return void setWrong(words.tooLarge);
    setSending(true);
    try {
      const importId = newId();
      const reference = await upload(chosen, `imports/${importId}.${ending}`);
      const fileName = chosen.name.slice(-100);
      return (await start.run({ importId, reference, fileName })) !== undefined;
    } catch (reason) {
      setError(asCallError(reason));
      return false;
    } finally {
      setSending(false);
    }
  };

  return { run, busy: sending || start.busy, wrong, error: error ?? start.error };
}
