import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { HASH_BYTES, ZEROS } from "./hashes";
import { leafOf, saltOf } from "./leaves";
import { linesOf } from "./store/lines";
import type { Run } from "./store/runs";

/** Where an account's chain stands while the log is gone through again. */
export interface Chain {
  line: number;
  at: Instant | null;
  leaf: string;
}

export type Chains = Map<string, Chain>;

export function chainOf(chains: Chains, accountId: string): Chain {
  let chain = chains.get(accountId);
  if (!chain) chains.set(accountId, (chain = { line: 0, at: null, leaf: ZEROS }));
  return chain;
}

/** Runs that follow one another in the log, with the leaves it has of them from the first position on. */
export interface Sealed {
  runs: Run[];
  leaves: Buffer;
}

/**
 * Reads the lines of all runs, computes their leaves anew and compares them with the log's. After a difference it goes on with
 * the log's own leaf, so that one changed line is told once.
 */
export async function auditLines(
  tx: Tx,
  communityId: string,
  chains: Chains,
  sealed: Sealed,
  tell: (breach: string) => void,
): Promise<void> {
  const owners = [...groupByAccount(sealed.runs)].map(([accountId, runs]) => ({ accountId, runs }));
  const stretches = owners.map(({ accountId, runs }) => {
    const { line: after, at: since } = chainOf(chains, accountId);
    return { accountId, after, to: runs[runs.length - 1]!.lastLine, since };
  });
  for await (const lines of linesOf(tx, communityId, stretches)) {
    for (const line of lines) {
      const { accountId, runs } = owners[line.stretch]!;
      const chain = chainOf(chains, accountId);
      if (line.lineNo <= chain.line) {
        tell(`line ${line.lineNo} of account ${accountId} stands out of its order`);
        continue;
      }
      passOver(accountId, chain, runs, line.lineNo - 1);
      const { position, seed } = placeIn(runs, line.lineNo);
      const leaf = leafOf(communityId, accountId, line, chain.leaf, saltOf(seed, line.lineNo));
      chain.leaf = leafAt(position);
      if (leaf !== chain.leaf) tell(`line ${line.lineNo} of account ${accountId} is not what was sealed`);
      // An instant that may have been changed must not be what later lines are looked up by.
      chain.at = leaf === chain.leaf ? new Date(line.atMs) : null;
      chain.line = line.lineNo;
    }
  }
  for (const [at, { accountId, runs }] of owners.entries())
    passOver(accountId, chainOf(chains, accountId), runs, stretches[at]!.to);

  function leafAt(position: number): string {
    const at = (position - sealed.runs[0]!.firstPosition) * HASH_BYTES;
    return sealed.leaves.toString("hex", at, at + HASH_BYTES);
  }

  function passOver(accountId: string, chain: Chain, runs: Run[], to: number): void {
    if (chain.line >= to) return;
    const many = to > chain.line + 1 ? `lines ${chain.line + 1} to ${to}` : `line ${to}`;
    tell(`${many} of account ${accountId} cannot be found where sealed`);
    chain.leaf = leafAt(placeIn(runs, to).position);
    chain.line = to;
  }
}

function groupByAccount(runs: Run[]): Map<string, Run[]> {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const group = groups.get(run.accountId);
    if (group) group.push(run);
    else groups.set(run.accountId, [run]);
  }
  return groups;
}

/** The runs of an account follow one another: the one that holds a line is found by halving. */
function placeIn(runs: Run[], lineNo: number): { position: number; seed: Buffer } {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (runs[middle]!.lastLine < lineNo) low = middle + 1;
    else high = middle;
  }
  const run = runs[low]!;
  return { position: run.firstPosition + lineNo - run.firstLine, seed: run.seed };
}
