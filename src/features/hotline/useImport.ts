import { useState } from "react";
import { asCallError, type CallError } from "@/api/call";
import { newId } from "@/api/requestId";
import { upload } from "@/api/upload";
import { useAction } from "@/api/useAction";
import { words } from "@/words/hotline";
import { chooseFile, endingOf } from "./file";

const MOST_BYTES = 200 * 1024 * 1024;

interface Sent {
  importId: string;
  reference: string;
  fileName: string;
}

/** Chooses a file, puts it into the storage and has it worked through. */
export function useImport() {
  const start = useAction("request", "startImport");
  const [share, setShare] = useState<number>();
  const [wrong, setWrong] = useState<string>();
  const [error, setError] = useState<CallError>();
  // In the storage, and not yet known to have been started: it is not chosen and sent again.
  const [waiting, setWaiting] = useState<Sent>();

  const begin = async (sent: Sent) => {
    setWaiting(sent);
    const started = await start.run(sent);
    if (started) setWaiting(undefined);
    return started !== undefined;
  };

  const run = async () => {
    setWrong(undefined);
    setError(undefined);
    if (waiting) return begin(waiting);
    start.clear();
    const chosen = await chooseFile();
    if (!chosen) return false;
    const ending = endingOf(chosen.name);
    if (!ending) return void setWrong(words.wrongEnding);
    if (chosen.sizeBytes > MOST_BYTES) return void setWrong(words.tooLarge);
    setShare(0);
    try {
      const importId = newId();
      const reference = await upload(chosen, `imports/${importId}.${ending}`, setShare);
      return await begin({ importId, reference, fileName: chosen.name.slice(-100) });
    } catch (reason) {
      setError(asCallError(reason));
      return false;
    } finally {
      setShare(undefined);
    }
  };

  const busy = share !== undefined || start.busy;
  return { run, busy, share, wrong, error: error ?? start.error, isWaiting: waiting !== undefined };
}
