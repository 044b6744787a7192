import { useState } from "react";
import { actingCommunity } from "@/api/scope";
import { toast } from "@/ui/Toast";
import { words } from "@/words/passbook";
import { type BroughtFile, takeFile } from "./files";
import { knownKey, readKey } from "./keys";
import { checkFile } from "./verifier";

/** Lets "checking" be drawn before a computation that may take seconds on an old phone. */
const DRAWN_AFTER_MS = 60;

export type Part = "file" | "older" | "heads";
export type Report = ReturnType<typeof checkFile>;

/** What one brings to a check, and what came of it. Nothing here asks a server. */
export function useCheck() {
  const [files, setFiles] = useState<Partial<Record<Part, BroughtFile>>>({});
  const [typedKey, setTypedKey] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<Report>();
  const key = typedKey ?? knownKey(communityOf(files.file)) ?? "";

  const bring = (part: Part, file: BroughtFile | undefined) => setFiles((were) => ({ ...were, [part]: file }));

  const choose = async (part: Part) => {
    try {
      const chosen = await takeFile();
      if (chosen) bring(part, chosen);
    } catch {
      toast(words.unreadable);
    }
  };

  const start = () => {
    const trusted = readKey(key);
    if (!files.file || !trusted) return;
    const { content } = files.file;
    setBusy(true);
    setTimeout(() => {
      setReport(checkFile(content, trusted, { older: files.older?.content, heads: files.heads?.content }));
      setBusy(false);
    }, DRAWN_AFTER_MS);
  };

  return {
    files,
    bring,
    choose: (part: Part) => void choose(part),
    key,
    isKeyKnown: typedKey === undefined && key !== "",
    isKeyRight: readKey(key) !== undefined,
    setKey: setTypedKey,
    busy,
    start,
    report,
    again() {
      setFiles({});
      setReport(undefined);
    },
  };
}

/** Of the file, or else the one acted in. The key of neither is taken from the file: anyone could write one there. */
function communityOf(file: BroughtFile | undefined): string {
  try {
    const { id } = (JSON.parse(textOf(file)) as { community: { id: unknown } }).community;
    if (typeof id === "string" && knownKey(id)) return id;
  } catch {
    // The check will say what is wrong with it.
  }
  return actingCommunity() ?? "";
}

/** What a file says, for what is shown beside the verdict. */
export function textOf(file: BroughtFile | undefined): string {
  if (!file) return "";
  return typeof file.content === "string" ? file.content : new TextDecoder().decode(file.content);
}
