import { checkAccount } from "./account.js";
import { openChain } from "./chain.js";
import { fail } from "./faults.js";
import { checkHead } from "./head.js";
import { openLog } from "./log.js";

const UNITS = ["minute", "point"];

/**
 * @param {any} passbook of the right form
 * @param {string} key the public key one trusts
 * @param {import("./index.js").Primitives} primitives
 */
export function checkPassbookContent(passbook, key, primitives) {
  const { head, rotations, accounts, nodes } = passbook;
  const community = passbook.community.id;
  checkUnits(accounts);
  checkHead({ head, rotations, community, key }, primitives);
  const log = openLog(nodes, primitives.sha256);
  for (const account of accounts) checkAccount(openChain({ community, account, head }, log, primitives.sha256));
}

/** The minute account, then the point account, and not one account under two names. */
function checkUnits(accounts) {
  for (const unit of UNITS) {
    const count = accounts.filter((account) => account.unit === unit).length;
    if (count === 0) fail("account_missing", { unit });
    if (count > 1) fail("account_doubled", { unit });
  }
  accounts.forEach(({ unit }, i) => unit === UNITS[i] || fail("form", { path: ["accounts", i, "unit"] }));
  if (accounts[0].account === accounts[1].account) fail("form", { path: ["accounts", 1, "account"] });
}
