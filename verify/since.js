import { fail } from "./faults.js";
import { checkOrder, isSame } from "./head.js";

/**
 * That every line of a member's older passbook is in the newer one, unchanged. Both have passed.
 * @param {any} newer
 * @param {any} older
 * @param {import("./index.js").Primitives} primitives
 */
export function checkSince(newer, older, primitives) {
  const community = newer.community.id;
  if (older.community.id !== community) fail("other_community");
  if (older.head.number > newer.head.number) fail("older_is_newer");
  newer.accounts.forEach((account, i) => compareAccounts(account, older.accounts[i]));
  if (!isSame(community, older.head, newer.head)) checkOrder(community, older.head, newer.head, primitives);
}

function compareAccounts({ account, unit, lines }, older) {
  if (older.account !== account) fail("account_other", { unit });
  older.lines.forEach((line, i) => {
    if (!lines[i]) fail("line_dropped", { unit, line: i + 1 });
    // The leaf is that of the whole text and of all lines before; both were computed, not taken from the file.
    if (lines[i].leaf !== line.leaf || lines[i].position !== line.position)
      fail("line_rewritten", { unit, line: i + 1 });
  });
}
