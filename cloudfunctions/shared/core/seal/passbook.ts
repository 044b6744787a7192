import { type Unit, units } from "@contract/points";
import type { Head, PassbookAccount, PassbookLine } from "@contract/points/passbook";
import { refuse } from "../refusal";
import type { Tx } from "../transaction";
import { branchOf, proofOf } from "./lasts";
import { saltOf } from "./leaves";
import { hashesOf, nodeKey, nodesBeside, tileOf } from "./nodes";
import { type PassbookPlace, writePlace } from "./passbookPlace";
import { accountsOf, type MemberAccount } from "./store/accounts";
import { findHead, rotationsBefore } from "./store/heads";
import { latestLasts } from "./store/lasts";
import { type Line, linesOf, type Stretch } from "./store/lines";
import { lastLineIn, type Run, runsOver } from "./store/runs";
import { tilesAt } from "./store/tiles";

/** Lines of a page: with their nodes it stays well below what a function may answer. */
const PAGE_LINES = 500;

/** What the latest head says of a member's accounts. Refuses not_sealed_yet when one of them is in no head. */
export async function passbookCover(
  tx: Tx,
  communityId: string,
  memberId: string,
): Promise<{ head: Head; rotations: Head[]; accounts: PassbookAccount[] }> {
  const own = await accountsOf(tx, communityId, memberId);
  const latest = await latestLasts(
    tx,
    communityId,
    own.map(({ accountId }) => branchOf(accountId)),
  );
  if (!latest || own.length < units.length) refuse("not_sealed_yet");
  const accounts = own.map(({ accountId, unit, lastLine }) => {
    const branch = latest.lasts.filter((last) => branchOf(last.accountId) === branchOf(accountId));
    const last = branch.find((one) => one.accountId === accountId) ?? refuse("not_sealed_yet");
    return {
      account: accountId,
      unit,
      last: last.lastLine,
      lastLeaf: last.leaf,
      proof: proofOf(communityId, accountId, branch, latest.branches),
      // Read before the head, which may have come to have more.
      unsealed: Math.max(0, lastLine - last.lastLine),
    };
  });
  return { head: latest.head, rotations: await rotationsBefore(tx, communityId, latest.head.number), accounts };
}

/** A line of the passbook; what it was for is looked up by its entry. */
export type SealedLine = Omit<PassbookLine, "title"> & { unit: Unit; entryId: string };

/** A page of a member's lines as of a head, with the nodes that show them to be in it. Refuses not_found for no such head. */
export async function passbookLines(
  tx: Tx,
  communityId: string,
  memberId: string,
  start: PassbookPlace,
): Promise<{ lines: SealedLine[]; nodes: Record<string, string>; next: string | null }> {
  const head = (await findHead(tx, communityId, start.headNo)) ?? refuse("not_found");
  const { stretches, ends } = await stretchesOfPage(tx, communityId, memberId, start);
  const rows: PositionedLine[] = [];
  for await (const lines of linesOf(tx, communityId, stretches)) {
    for (const line of lines) rows.push(positioned(line, stretches[line.stretch]!));
  }
  const beside = rows.flatMap(({ position }) => nodesBeside(position, head.size));
  const nodes = [...new Map(beside.map((node) => [nodeKey(node), node])).values()];
  const leaves = rows.map(({ position }) => ({ level: 0, index: position }));
  const places = new Map([...nodes, ...leaves].map(tileOf).map((place) => [nodeKey(place), place]));
  const tiles = await tilesAt(tx, communityId, [...places.values()]);
  const leafHashes = hashesOf(leaves, tiles);
  const last = rows[rows.length - 1];
  return {
    lines: rows.map((row) => ({ ...row.line, position: row.position, leaf: leafHashes[`0/${row.position}`]! })),
    nodes: hashesOf(nodes, tiles),
    next: ends && writePlace({ ...ends, at: ends.line > 0 && last ? new Date(last.line.at) : null }),
  };
}

interface StretchOfPage extends Stretch {
  unit: Unit;
  runs: Run[];
}

/** What of each account is on the page, and where the page ends when it is not the last. */
async function stretchesOfPage(
  tx: Tx,
  communityId: string,
  memberId: string,
  start: PassbookPlace,
): Promise<{ stretches: StretchOfPage[]; ends: PassbookPlace | null }> {
  const stretches: StretchOfPage[] = [];
  let room = PAGE_LINES;
  for (const { unit, accountId } of accountsFrom(await accountsOf(tx, communityId, memberId), start)) {
    const isFirst = unit === start.unit;
    const after = isFirst ? start.line : 0;
    const last = await lastLineIn(tx, communityId, accountId, start.headNo);
    const to = Math.min(last, after + room);
    if (to > after) {
      const runs = await runsOver(tx, communityId, accountId, after, to);
      stretches.push({ unit, accountId, after, to, since: isFirst ? start.at : null, runs });
      room -= to - after;
    }
    if (to < last) return { stretches, ends: { headNo: start.headNo, unit, line: to, at: null } };
  }
  return { stretches, ends: null };
}

function accountsFrom(accounts: MemberAccount[], start: PassbookPlace): MemberAccount[] {
  return accounts.filter(({ unit }) => units.indexOf(unit) >= units.indexOf(start.unit));
}

interface PositionedLine {
  line: Omit<SealedLine, "position" | "leaf">;
  position: number;
}

function positioned(line: Line, { unit, runs }: StretchOfPage): PositionedLine {
  const { lineNo, kind, amount, balanceAfter, atMs, entryId } = line;
  const run = runs.find((one) => one.firstLine <= lineNo && lineNo <= one.lastLine);
  if (!run) throw new Error("a sealed line is in no run");
  const salt = saltOf(run.seed, lineNo);
  return {
    line: { unit, line: lineNo, kind, amount, balance: balanceAfter, at: new Date(atMs).toISOString(), salt, entryId },
    position: run.firstPosition + lineNo - run.firstLine,
  };
}
