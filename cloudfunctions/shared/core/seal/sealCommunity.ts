import type { Head } from "@contract/points/passbook";
import { randomBytes } from "node:crypto";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { HASH_BYTES, ZEROS } from "./hashes";
import { dateAfter, hashOfHead, NO_NEXT, signHead } from "./heads";
import { chooseKey } from "./keys";
import { branchFrom, branchOf, type Last, rootOfLasts, type Subtree } from "./lasts";
import { leafOf, saltOf } from "./leaves";
import { grow, rootOf } from "./log";
import type { Signer } from "./signer";
import { latestLasts } from "./store/lasts";
import { latestHead } from "./store/heads";
import { linesOf, type Stretch } from "./store/lines";
import { publish, type Standing } from "./store/publish";
import { edgeAt } from "./store/tiles";
import { unsealedAccounts } from "./store/unsealed";

/** What one head may take on; the rest waits for the next. */
export const MOST_LINES = 50_000;

/**
 * Seals what no head of the community has yet, at most `mostLines` lines or accounts, in one signed head. Reads beside those who
 * write, without a lock, until the one call that publishes. Answers the head, or null when there was nothing to seal.
 * Refuses busy when another sealer was first, clock_set_back.
 */
export async function sealCommunity(
  tx: Tx,
  keys: Signer[],
  communityId: string,
  now: Instant,
  mostLines = MOST_LINES,
): Promise<Head | null> {
  const last = await latestHead(tx, communityId);
  const { signer, next } = chooseKey(keys, last);
  const stretches = await stretchesToSeal(tx, communityId, mostLines);
  if (stretches.length === 0 && next === NO_NEXT) return null;
  const at = dateAfter(last, now).toISOString();
  const { accounts, leaves } = await hashLines(tx, communityId, stretches);
  const { edge, hashes } = grow(await edgeAt(tx, communityId, last?.size ?? 0), leaves);
  const { all, touched } = await branchesWith(tx, communityId, accounts);
  const head = signHead(
    communityId,
    {
      number: (last?.number ?? 0) + 1,
      size: edge.size,
      root: rootOf(edge).toString("hex"),
      lasts: rootOfLasts(all),
      at,
      previous: last ? hashOfHead(communityId, last) : ZEROS,
      next,
    },
    signer,
  );
  await publish(tx, communityId, { head, accounts, branches: touched, hashes });
  return head;
}

interface StretchToSeal extends Stretch {
  leaf: string;
}

async function stretchesToSeal(tx: Tx, communityId: string, mostLines: number): Promise<StretchToSeal[]> {
  const stretches: StretchToSeal[] = [];
  let room = mostLines;
  for (const account of await unsealedAccounts(tx, communityId, mostLines)) {
    if (room === 0) break;
    const { accountId, sealedLine: after, sealedAt: since, leaf } = account;
    const to = Math.min(account.lastLine, after + room);
    stretches.push({ accountId, after, to, since, leaf: leaf?.toString("hex") ?? ZEROS });
    room -= to - after;
  }
  return stretches;
}

/** The leaves of all stretches, in their order, and each account as they leave it. */
async function hashLines(
  tx: Tx,
  communityId: string,
  stretches: StretchToSeal[],
): Promise<{ accounts: Standing[]; leaves: Buffer }> {
  const seeds = randomBytes(stretches.length * HASH_BYTES);
  const accounts = stretches.map(({ accountId, after, since, leaf }, at) => {
    const seed = seeds.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
    return { accountId, lastLine: after, lastAt: since, leaf, seed };
  });
  const leaves = Buffer.allocUnsafe(stretches.reduce((lines, { after, to }) => lines + to - after, 0) * HASH_BYTES);
  let written = 0;
  for await (const lines of linesOf(tx, communityId, stretches)) {
    for (const line of lines) {
      const account = accounts[line.stretch]!;
      if (line.lineNo !== account.lastLine + 1) throw new Error("an account's lines have a gap");
      const salt = saltOf(account.seed, line.lineNo);
      account.leaf = leafOf(communityId, account.accountId, line, account.leaf, salt);
      account.lastLine = line.lineNo;
      account.lastAt = new Date(line.atMs);
      written += leaves.write(account.leaf, written, "hex");
    }
  }
  if (accounts.some((account, at) => account.lastLine !== stretches[at]!.to)) throw new Error("an account lacks lines");
  return { accounts, leaves };
}

/** The branches of the tree of last lines with these accounts as they now stand. */
async function branchesWith(tx: Tx, communityId: string, accounts: Standing[]) {
  const numbers = new Set(accounts.map((account) => branchOf(account.accountId)));
  const before = await latestLasts(tx, communityId, [...numbers]);
  const within = new Map<number, Map<string, Last>>([...numbers].map((branch) => [branch, new Map()]));
  for (const account of [...(before?.lasts ?? []), ...accounts])
    within.get(branchOf(account.accountId))!.set(account.accountId, account);
  const touched = new Map<number, Subtree>();
  for (const [branch, lasts] of within) touched.set(branch, branchFrom(communityId, [...lasts.values()]));
  return { touched, all: new Map([...(before?.branches ?? []), ...touched]) };
}
