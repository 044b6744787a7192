import type { Head } from "@contract/points/passbook";
import { ZEROS } from "./hashes";
import { hashOfHead, isSigned, keyAfter } from "./heads";

/** What is wrong of a head beside the one before it: its place, its key, its signature. */
export function breachesOfHead(
  communityId: string,
  before: Head | null,
  head: Head,
  trustedFirstKey: string | null,
): string[] {
  const asked = before ? keyAfter(before) : trustedFirstKey;
  const checks: [isRight: boolean, breach: string][] = [
    [head.number === (before?.number ?? 0) + 1, `comes after head ${before?.number ?? 0}`],
    [head.size >= (before?.size ?? 0), "has a smaller log than the one before"],
    [head.at >= (before?.at ?? ""), "is dated before the one before"],
    [head.previous === (before ? hashOfHead(communityId, before) : ZEROS), "does not name the one before"],
    [asked === null || head.key === asked, "is signed by another key than the log asks for"],
    [isSigned(communityId, head), "is not signed by its key"],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, breach]) => `head ${head.number} ${breach}`);
}
