import { type AccountPart, leafOf, type Line, type Passbook, type Unit, ZEROS } from "./format";

/** What a forger may do to the lines of a passbook, and how far the traces are covered up afterwards. */
export type Cover = "left as it is" | "renumbered" | "hashed anew";

/** Works on a copy. */
export function forge(passbook: Passbook, unit: Unit, alter: (lines: Line[]) => void, cover: Cover): Passbook {
  const forged = structuredClone(passbook);
  const account = forged.accounts.find((each) => each.unit === unit)!;
  alter(account.lines);
  if (cover !== "left as it is") renumber(account);
  if (cover === "hashed anew") hashAnew(forged.community.id, account);
  return forged;
}

function renumber(account: AccountPart): void {
  account.lines.forEach((line, i) => (line.line = i + 1));
  account.last = account.lines.length;
}

/** Sums and leaves that fit each other all along; what the head commits is out of reach. */
export function hashAnew(community: string, account: AccountPart): void {
  let previous = ZEROS;
  let balance = 0;
  for (const line of account.lines) {
    line.balance = balance += line.amount;
    line.leaf = previous = leafOf({ community, account: account.account, unit: account.unit }, line, previous);
  }
  account.last = account.lines.length;
  account.lastLeaf = previous;
}

/** Leaves of one's own lines that stand as nodes in the proofs of others, brought in line with the lines. */
export function nodesAnew(passbook: Passbook): Passbook {
  for (const { position, leaf } of passbook.accounts.flatMap(({ lines }) => lines)) {
    if (passbook.nodes[`0/${position}`]) passbook.nodes[`0/${position}`] = leaf;
  }
  return passbook;
}

export const remove = (number: number) => (lines: Line[]) => void lines.splice(number - 1, 1);

export const double = (number: number) => (lines: Line[]) => void lines.splice(number, 0, { ...lines[number - 1]! });

export const swap = (one: number, other: number) => (lines: Line[]) => {
  [lines[one - 1], lines[other - 1]] = [lines[other - 1]!, lines[one - 1]!];
};

export const change = (number: number, changes: Partial<Line>) => (lines: Line[]) =>
  void Object.assign(lines[number - 1]!, changes);

/** A line that never was, at a number that may be the one after the last. */
export const invent = (number: number) => (lines: Line[]) => {
  const before = lines[number - 2];
  lines.splice(number - 1, 0, {
    line: number,
    position: (before?.position ?? -1) + 1,
    kind: "gift",
    amount: 600,
    balance: (before?.balance ?? 0) + 600,
    at: before?.at ?? "2026-11-21T00:00:00.000Z",
    salt: "5a".repeat(16),
    leaf: "77".repeat(32),
    title: "礼物",
  });
};
