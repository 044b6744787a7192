import { courtesy, dictionary, list, oneThat, record, text, whole, word } from "./shape.js";

/** The forms of the three files. What they do not name is ignored. */

const MOST = { lines: 2_000_000, proof: 256, rotations: 10_000, heads: 1_000_000, accounts: 16 };

const id = text(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const hash = text(/^[0-9a-f]{64}$/);
const instant = oneThat((value) => typeof value === "string" && isInstant(value));

const someText = courtesy((value) => typeof value === "string");
const someCount = courtesy((value) => Number.isSafeInteger(value) && value >= 0);
const someInstant = courtesy((value) => typeof value === "string" && isInstant(value));

const community = record({ id, name: someText });

const headFields = {
  number: whole(1),
  size: whole(0),
  root: hash,
  lasts: hash,
  at: instant,
  previous: hash,
  key: hash,
  next: text(/^(?:-|[0-9a-f]{64})$/),
  signature: text(/^[0-9a-f]{128}$/),
};
const head = record(headFields);
const rotations = list(record({ ...headFields, next: hash }), { max: MOST.rotations });
const nodes = dictionary(hash);

const line = record({
  line: whole(1),
  position: whole(0),
  kind: text(/^[A-Za-z]{1,64}$/),
  amount: oneThat((value) => Number.isSafeInteger(value) && value !== 0),
  balance: whole(),
  at: instant,
  salt: text(/^[0-9a-f]{32}$/),
  leaf: hash,
  title: someText,
});

const account = record({
  account: id,
  unit: word("minute", "point"),
  last: whole(0),
  lastLeaf: hash,
  proof: list(hash, { max: MOST.proof }),
  unsealed: someCount,
  lines: list(line, { max: MOST.lines }),
});

export const forms = [
  {
    format: "linli.passbook.1",
    kind: "passbook",
    shape: record({
      community,
      madeAt: someInstant,
      head,
      rotations,
      accounts: list(account, { max: MOST.accounts }),
      nodes,
    }),
  },
  {
    format: "linli.consistency.1",
    kind: "consistency",
    shape: record({ community, from: head, to: head, rotations, nodes }),
  },
  {
    format: "linli.heads.1",
    kind: "heads",
    shape: record({ community, heads: list(head, { min: 1, max: MOST.heads }) }),
  },
];

/**
 * UTC with milliseconds, and a day that the calendar has.
 * @param {string} value
 */
function isInstant(value) {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}
