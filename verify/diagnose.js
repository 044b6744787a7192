import { fail } from "./faults.js";

/** @typedef {ReturnType<import("./chain.js").openChain>} Chain */
/** @typedef {import("./chain.js").Link} Link */

/** Lines left out before one, as far as they are looked for by the number of the line behind it. */
const MOST_LEFT_OUT = 64;

/**
 * Says what is wrong with the first line that is not right: everything before it is proven. Which line that is follows from
 * the checks; what was done to it is the most telling explanation that the rest of the file bears out.
 * @param {Chain} chain
 * @param {number} index of the line in the file
 * @param {Link} link the line before
 * @param {Link} next the line as the next after it
 * @returns {never}
 */
export function diagnose(chain, index, link, next) {
  const { account } = chain;
  const { unit, lines } = account;
  const line = lines[index];
  const is = (code, more) => fail(code, { unit, line: next.number, ...more });

  const stands = chain.stands(next.leaf, line.position);
  if (stands) sealedSo(line, link, next, is);

  const twin = lines.findIndex((other, i) => i !== index && isCopy(other, line));
  if (twin >= 0) fail("line_doubled", { unit, line: Math.min(index, twin) + 1 });
  if (chain.endsWith(link.number, link.leaf)) is("line_invented");

  const later = findInOrder(chain, link, lines.slice(index), line);
  if (later) is(later);
  if (chain.stands(line.leaf, line.position)) alteredOrMissing(chain, index, link, is);

  if (account.last > lines.length && chain.endsWith(account.last, account.lastLeaf)) is("line_missing");
  if (line.balance !== link.balance + line.amount) is("balance_wrong");
  if (line.at < link.at) is("clock_back");
  if (line.position <= link.position) is("line_changed", { field: "position" });
  if (stands === undefined) is("proof_missing");
  return is("line_changed", next.leaf === line.leaf ? { field: "node" } : {});
}

/** The line is the sealed one; what is wrong is outside its text, or was sealed wrong. */
function sealedSo(line, link, next, is) {
  if (line.line !== next.number) is("line_changed", { field: "line" });
  if (line.leaf !== next.leaf) is("line_changed", { field: "leaf" });
  if (line.balance !== link.balance + line.amount) is("balance_wrong");
  if (line.at < link.at) is("clock_back");
  is("position_back");
}

/** Salts are random: two lines that share all this were one. */
function isCopy(a, b) {
  return a.salt === b.salt && a.kind === b.kind && a.amount === b.amount && a.at === b.at;
}

/**
 * Positions tell the true order, and a balance follows from the one before: so the true chain can be found again among lines
 * that were renumbered, summed and hashed anew.
 */
function findInOrder(chain, link, rest, line) {
  const ordered = rest.filter(({ position }) => position > link.position).sort((a, b) => a.position - b.position);
  let found = link;
  for (const each of ordered) {
    const next = chain.follow(found, { ...each, balance: found.balance + each.amount });
    if (!chain.stands(next.leaf, each.position)) continue;
    if (each === line) return found === link ? undefined : "line_reordered";
    found = next;
  }
  return found === link ? undefined : "line_invented";
}

/** The leaf is sealed, but it is not that of this text after the line before: was the text changed, or a line before left out? */
function alteredOrMissing(chain, index, link, is) {
  const { lines } = chain.account;
  const line = lines[index];
  const behind = lines[index + 1];
  const sum = link.balance + line.amount;
  const fits = (changes) => chain.follow(link, { ...line, ...changes }).leaf === line.leaf;
  if (fits({ amount: line.balance - link.balance })) is("line_changed", { field: "amount" });
  if (fits({ balance: sum })) is("line_changed", { field: "balance" });
  for (let leftOut = 0; behind && leftOut <= MOST_LEFT_OUT; leftOut++) {
    const number = link.number + 2 + leftOut;
    if (chain.leafOf(number, behind, line.leaf) === behind.leaf) is(leftOut === 0 ? "line_changed" : "line_missing");
  }
  is(line.balance === sum ? "line_changed" : "line_missing");
}
