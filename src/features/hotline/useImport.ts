import { useState } from "react";
import { hotlineEndings, MOST_HOTLINE_FILE_BYTES } from "@contract/request/hotlineFile";
import { asCallError, type CallError } from "@/api/call";
import { chooseFile, endingOf } from "@/api/files";
import { newId } from "@/api/requestId";
import { upload } from "@/api/upload";
import { useAction } from "@/api/useAction";
import { words } from "@/words/hotline";

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
    try {
      const chosen = await chooseFile(hotlineEndings);
      if (!chosen) return false;
      const ending = endingOf(chosen.name, hotlineEndings);
      if (!ending) return void setWrong(words.wrongEnding);
      if (chosen.sizeBytes > MOST_HOTLINE_FILE_BYTES) return void setWrong(words.tooLarge);
      setShare(0);
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
