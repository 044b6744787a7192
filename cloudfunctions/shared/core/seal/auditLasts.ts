import type { Audit } from "./auditLog";
import { ZEROS } from "./hashes";
import { branchFrom, branchOf, type Last, rootOfLasts, type Subtree } from "./lasts";
import type { Beside, LastRow } from "./store/audit";

/** Compares what stands beside the log, of the head last gone through, with what the lines come to. */
export function auditBeside(audit: Audit, beside: Beside): void {
  const { accounts, branches, runCount, oddTiles, head } = beside;
  for (const row of accounts) {
    if (!standsRight(audit, row)) audit.tell(`account ${row.accountId} has not its last sealed line`);
  }
  const known = new Set(accounts.map((row) => row.accountId));
  for (const accountId of audit.chains.keys()) {
    if (!known.has(accountId)) audit.tell(`account ${accountId} lacks its last sealed line`);
  }
  const computed = branchesOf(audit, accounts);
  if (rootOfLasts(computed) !== head.lasts) audit.tell(`head ${head.number} has not the accounts' last lines`);
  for (const { branch, accounts: count, hash } of branches) {
    const right = computed.get(branch);
    if (right?.accounts !== count || right.hash.toString("hex") !== hash)
      audit.tell(`branch ${branch} of the last lines has not its hash`);
  }
  if (branches.length !== computed.size) audit.tell("the last lines have not all their branches");
  if (runCount !== audit.runCount) audit.tell("there are runs that no head has");
  if (oddTiles.length > 0) audit.tell(`the log's tiles ${oddTiles.slice(0, 5).join(", ")} have not their length`);
}

function standsRight({ chains }: Audit, row: LastRow): boolean {
  const chain = chains.get(row.accountId) ?? { line: 0, at: null, leaf: ZEROS };
  const lastAt = row.lastAt === null ? null : Date.parse(row.lastAt);
  return (
    row.branch === branchOf(row.accountId) &&
    row.lastLine === chain.line &&
    row.leaf === chain.leaf &&
    lastAt === (chain.at?.getTime() ?? null)
  );
}

/** The branches as the lines have them; accounts without a line are in the tree as well. */
function branchesOf({ communityId, chains }: Audit, accounts: LastRow[]): Map<number, Subtree> {
  const within = new Map<number, Last[]>();
  for (const accountId of new Set([...chains.keys(), ...accounts.map((row) => row.accountId)])) {
    const branch = branchOf(accountId);
    const { line: lastLine, leaf } = chains.get(accountId) ?? { line: 0, leaf: ZEROS };
    within.set(branch, [...(within.get(branch) ?? []), { accountId, lastLine, leaf }]);
  }
  return new Map([...within].map(([branch, lasts]) => [branch, branchFrom(communityId, lasts)]));
}
