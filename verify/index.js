import { toHex } from "./bytes.js";
import { checkConsistencyContent } from "./consistency.js";
import { fail } from "./faults.js";
import { openFile } from "./file.js";
import { checkHeadsContent, checkListed } from "./heads.js";
import { checkPassbookContent } from "./passbook.js";
import { inFile, report } from "./report.js";
import { checkSince } from "./since.js";
import { ofConsistency, ofHeads, ofPassbook } from "./summary.js";

/**
 * What others call; its types are in index.d.ts. Nothing here throws, whatever the file: a report says what is wrong.
 * @typedef {import("./index.d.ts").Options} Options
 * @typedef {import("./index.d.ts").Primitives} Primitives
 */

/** @type {typeof import("./index.d.ts").checkFile} */
export function checkFile(file, options, primitives) {
  return report(() => {
    const { kind, content } = openFile(file);
    return checks[kind](content, options, primitives);
  });
}

/** @type {typeof import("./index.d.ts").checkPassbook} */
export function checkPassbook(file, options, primitives) {
  return report(() => passbook(openFile(file, "passbook").content, options, primitives));
}

/** @type {typeof import("./index.d.ts").checkConsistency} */
export function checkConsistency(file, options, primitives) {
  return report(() => consistency(openFile(file, "consistency").content, options, primitives));
}

/** @type {typeof import("./index.d.ts").checkHeads} */
export function checkHeads(file, options, primitives) {
  return report(() => heads(openFile(file, "heads").content, options, primitives));
}

/** @type {typeof import("./index.d.ts").digestOf} */
export function digestOf(bytes, { sha256 }) {
  return toHex(sha256(bytes));
}

const checks = { passbook, consistency, heads };

function passbook(content, options, primitives) {
  const key = keyOf(options);
  checkPassbookContent(content, key, primitives);
  const older = options.older === undefined ? undefined : openOlder(options.older, key, primitives);
  if (older) checkSince(content, older, primitives);
  const list = checkAgainstList([content.head], content.community.id, options, primitives);
  return { ...ofPassbook(content, { older, list }), key };
}

function consistency(content, options, primitives) {
  const key = keyOf(options);
  checkConsistencyContent(content, key, primitives);
  const list = checkAgainstList([content.from, content.to], content.community.id, options, primitives);
  return { ...ofConsistency(content, { list }), key };
}

function heads(content, options, primitives) {
  const key = keyOf(options);
  checkHeadsContent(content, key, primitives);
  return { ...ofHeads(content), key };
}

function openOlder(file, key, primitives) {
  return inFile("older", () => {
    const { content } = openFile(file, "passbook");
    checkPassbookContent(content, key, primitives);
    return content;
  });
}

function checkAgainstList(listed, community, options, primitives) {
  if (options.heads === undefined) return undefined;
  const list = inFile("heads", () => {
    const { content } = openFile(options.heads, "heads");
    checkHeadsContent(content, keyOf(options), primitives);
    return content;
  });
  for (const head of listed) checkListed(community, head, list);
  return list;
}

function keyOf(options) {
  const key = options?.key;
  return typeof key === "string" && /^[0-9a-f]{64}$/.test(key) ? key : fail("key_form");
}
