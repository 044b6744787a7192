import { useState } from "react";
import { asCallError, call, type CallError } from "@/api/call";
import { words } from "@/words/passbook";
import { knownKey } from "./keys";
import { checkConsistency } from "./verifier";

/** Two heads chosen, and whether the log of the earlier is the beginning of the later one's: asked for, then checked here. */
export function useBetween(communityId: string | undefined) {
  const [chosen, setChosen] = useState<number[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const [found, setFound] = useState<{ report: ReturnType<typeof checkConsistency>; text: string }>();
  const [from, to] = [...chosen].sort((a, b) => a - b);

  const choose = (number: number) =>
    setChosen((were) => (were.includes(number) ? were.filter((one) => one !== number) : [...were.slice(-1), number]));

  const compare = async () => {
    if (from === undefined || to === undefined) return;
    setBusy(true);
    setError(undefined);
    try {
      const file = await call("points", "consistency", { fromNumber: from, toNumber: to }, { communityId });
      const text = JSON.stringify(file);
      setFound({ report: explained(checkConsistency(text, knownKey(file.community.id) ?? file.from.key)), text });
    } catch (reason) {
      setError(asCallError(reason));
    }
    setBusy(false);
  };

  const again = () => {
    setFound(undefined);
    setChosen([]);
  };
  return { chosen, from, to, choose, compare: () => void compare(), busy, error, found, again };
}

/** A later key does not vouch for an earlier head: that is no forgery yet. */
function explained(report: ReturnType<typeof checkConsistency>): ReturnType<typeof checkConsistency> {
  if (report.ok || report.fault.code !== "other_key") return report;
  return { ok: false, fault: { ...report.fault, message: words.fromBeforeKey } };
}
