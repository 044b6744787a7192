import { START } from "./chain.js";
import { diagnose } from "./diagnose.js";
import { fail } from "./faults.js";

/** @typedef {ReturnType<import("./chain.js").openChain>} Chain */
/** @typedef {import("./chain.js").Link} Link */

/**
 * Every line of an account after the one before, then its end.
 * @param {Chain} chain
 */
export function checkAccount(chain) {
  let link = START;
  chain.account.lines.forEach((line, index) => {
    const next = chain.follow(link, line);
    if (!isRight(chain, link, line, next)) diagnose(chain, index, link, next);
    link = next;
  });
  checkEnd(chain, link);
}

function isRight(chain, link, line, next) {
  return (
    line.line === next.number &&
    line.balance === link.balance + line.amount &&
    line.at >= link.at &&
    line.position > link.position &&
    line.leaf === next.leaf &&
    chain.stands(next.leaf, line.position) === true
  );
}

/**
 * All lines stand in the log: are they all, and does the account say so?
 * @param {Chain} chain
 * @param {Link} link the last of them
 */
function checkEnd({ account, endsWith }, { number, leaf }) {
  const { unit, last, lastLeaf } = account;
  const asSaid = last === number && lastLeaf === leaf;
  if (endsWith(number, leaf)) return asSaid || fail("last_changed", { unit });
  if (!endsWith(last, lastLeaf)) fail("line_missing", { unit, line: number + 1, field: "proof" });
  if (last > number) fail("line_missing", { unit, line: number + 1 });
  if (last < number) fail("line_invented", { unit, line: last + 1 });
  fail("last_changed", { unit });
}
