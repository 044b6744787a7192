import { useState } from "react";
import { asCallError, call, type CallError } from "@/api/call";

/** Fetches a batch for the hotline page by page; the whole of it, or nothing. */
export function useBatch(batchId: string) {
  const [csv, setCsv] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();

  const fetchAll = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const pages: string[] = [];
      let after: string | undefined;
      do {
        const page = await call("request", "batchResults", { batchId, after });
        pages.push(page.csv);
        after = page.next ?? undefined;
      } while (after !== undefined);
      setCsv(pages.join(""));
    } catch (reason) {
      setError(asCallError(reason));
    } finally {
      setBusy(false);
    }
  };

  return { csv, busy, error, fetchAll: () => void fetchAll() };
}
