import type { Head } from "@contract/points/passbook";
import type { Tx } from "../transaction";
import { breachesOfHead } from "./auditHeads";
import { auditLines, chainOf, type Chains, type Sealed } from "./auditLines";
import { HASH_BYTES } from "./hashes";
import { type Edge, emptyLog, grow, hashesAt, rootOf } from "./log";
import { headsBeyond } from "./store/heads";
import { type Run, runsFrom } from "./store/runs";
import { hashesBetween } from "./store/tiles";

const HEADS_AT_ONCE = 500;
const RUNS_AT_ONCE = 5_000;
const LINES_AT_ONCE = 20_000;

/** How far the log has been gone through again, and what was found. */
export interface Audit {
  communityId: string;
  trustedFirstKey: string | null;
  /** The last head gone through. */
  head: Head | null;
  edge: Edge;
  chains: Chains;
  /** Runs that some head has. */
  runCount: number;
  /** Lines read and compared of which no head has been gone through yet. */
  ahead: Sealed;
  tell(breach: string): void;
}

export function newAudit(communityId: string, trustedFirstKey: string | null, tell: (breach: string) => void): Audit {
  const ahead = { runs: [], leaves: Buffer.alloc(0) };
  return {
    communityId,
    trustedFirstKey,
    head: null,
    edge: emptyLog,
    chains: new Map(),
    runCount: 0,
    ahead,
    tell,
  };
}

/** Goes through every head there is. False when something is so wrong that what comes after it can't be looked at. */
export async function auditLog(tx: Tx, audit: Audit): Promise<boolean> {
  for (;;) {
    const heads = await headsBeyond(tx, audit.communityId, "oldest", audit.head?.number, HEADS_AT_ONCE);
    if (heads.length === 0) return true;
    const before = audit.edge.size;
    const hashes: Buffer[][] = [];
    for (const head of heads) {
      for (const breach of breachesOfHead(audit.communityId, audit.head, head, audit.trustedFirstKey))
        audit.tell(breach);
      if (head.size < audit.edge.size || !(await growTo(tx, audit, head, hashes))) return false;
      if (rootOf(audit.edge).toString("hex") !== head.root) audit.tell(`head ${head.number} has not the log's root`);
      audit.head = head;
    }
    await compareTiles(tx, audit, before, hashes);
  }
}

/** Appends the leaves that this head added, and what they make above them. */
async function growTo(tx: Tx, audit: Audit, head: Head, hashes: Buffer[][]): Promise<boolean> {
  while (audit.edge.size < head.size) {
    if (audit.ahead.leaves.length === 0 && !(await readAhead(tx, audit))) return false;
    const { runs, leaves } = audit.ahead;
    const bytes = Math.min((head.size - audit.edge.size) * HASH_BYTES, leaves.length);
    const grown = grow(audit.edge, leaves.subarray(0, bytes));
    audit.edge = grown.edge;
    for (const [level, added] of grown.hashes.entries()) {
      // The leaves were compared with their lines.
      if (level > 0) (hashes[level] ??= []).push(added);
    }
    audit.ahead = { runs: takeRuns(audit, head, runs), leaves: leaves.subarray(bytes) };
  }
  return true;
}

/** The runs left over when those up to the head are taken. */
function takeRuns(audit: Audit, head: Head, runs: Run[]): Run[] {
  const beyond = runs.findIndex((run) => run.firstPosition >= audit.edge.size);
  const taken = beyond === -1 ? runs : runs.slice(0, beyond);
  for (const run of taken) {
    const end = run.firstPosition + run.lastLine - run.firstLine + 1;
    if (run.headNo !== head.number || end > head.size)
      audit.tell(`head ${head.number} has not the run of account ${run.accountId} from line ${run.firstLine}`);
  }
  audit.runCount += taken.length;
  return beyond === -1 ? [] : runs.slice(beyond);
}

async function readAhead(tx: Tx, audit: Audit): Promise<boolean> {
  const { communityId, chains, edge, tell } = audit;
  const runs = runsInOrder(audit, await runsFrom(tx, communityId, edge.size, RUNS_AT_ONCE));
  const last = runs[runs.length - 1];
  if (!last) return false;
  const end = last.firstPosition + last.lastLine - last.firstLine + 1;
  const leaves = await hashesBetween(tx, communityId, 0, edge.size, end);
  if (leaves.length < (end - edge.size) * HASH_BYTES) {
    tell(`the log's hashes end before position ${end}`);
    return false;
  }
  audit.ahead = { runs, leaves };
  await auditLines(tx, communityId, chains, audit.ahead, tell);
  return true;
}

/** As many runs as follow one another from where the log stands, in it and in their accounts. */
function runsInOrder(audit: Audit, found: Run[]): Run[] {
  const runs: Run[] = [];
  const lastLines = new Map<string, number>();
  let position = audit.edge.size;
  for (const run of found) {
    const lastLine = lastLines.get(run.accountId) ?? chainOf(audit.chains, run.accountId).line;
    if (run.firstPosition !== position || run.firstLine !== lastLine + 1) break;
    runs.push(run);
    lastLines.set(run.accountId, run.lastLine);
    position += run.lastLine - run.firstLine + 1;
    if (position - audit.edge.size >= LINES_AT_ONCE) return runs;
  }
  if (runs.length === 0) audit.tell(`position ${position} of the log belongs to no line`);
  return runs;
}

async function compareTiles(tx: Tx, audit: Audit, before: number, hashes: Buffer[][]): Promise<void> {
  for (let level = 1; level < hashes.length; level += 1) {
    const from = hashesAt(level, before);
    const to = hashesAt(level, audit.edge.size);
    const stored = await hashesBetween(tx, audit.communityId, level, from, to);
    if (!stored.equals(Buffer.concat(hashes[level]!)))
      audit.tell(`the log's hashes of level ${level} from ${from} to ${to} don't follow from its lines`);
  }
}
