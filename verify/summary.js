/** What is told of a file that has passed. Names and unsealed lines are courtesies: shown, not proven. */

/**
 * @param {any} passbook
 * @param {{ older?: any, list?: any }} compared
 */
export function ofPassbook({ community, head, accounts }, { older, list }) {
  return {
    kind: "passbook",
    community,
    head: ofHead(head),
    accounts: accounts.map(ofAccount),
    older: older ? ofHead(older.head) : null,
    listed: list ? list.heads.length : null,
  };
}

export function ofConsistency({ community, from, to }, { list }) {
  return {
    kind: "consistency",
    community,
    from: ofHead(from),
    to: ofHead(to),
    listed: list ? list.heads.length : null,
  };
}

export function ofHeads({ community, heads }) {
  return { kind: "heads", community, heads: heads.length, head: ofHead(heads[heads.length - 1]) };
}

function ofHead({ number, size, at, key }) {
  return { number, size, at, key };
}

function ofAccount({ account, unit, unsealed, lines }) {
  const last = lines[lines.length - 1];
  return {
    account,
    unit,
    lines: lines.length,
    balance: last ? last.balance : 0,
    firstAt: last ? lines[0].at : null,
    lastAt: last ? last.at : null,
    unsealed,
  };
}
