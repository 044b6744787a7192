#!/usr/bin/env node
import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { MAX_BYTES } from "./file.js";
import { checkFile, digestOf } from "./index.js";
import { primitives, readKey } from "./node.js";
import { linesOf } from "./print.js";

const usage = `用法：node verify/cli.js 文件 --key 公钥 [--since 旧存折] [--heads 封存名册]
  文件：存折、两次封存的对照，或封存名册
  公钥：64 位十六进制数字，或存有它（或 PEM）的文件
Usage: node verify/cli.js FILE --key PUBLIC [--since OLDER_PASSBOOK] [--heads HEADS_FILE]
Exit code: 0 right, 1 not right, 2 not checked.`;

/** Not a fault of the file: it could not be checked at all. */
class Misuse extends Error {}

try {
  process.exitCode = run(argumentsOf(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** @returns {0 | 1} */
function run({ file, key, since, heads }) {
  const bytes = read(file);
  const options = { key: keyFrom(key), older: since && read(since), heads: heads && read(heads) };
  const report = checkFile(bytes, options, primitives);
  if (report.ok && !compares(report.kind, options)) throw new Misuse(usage);
  for (const line of linesOf(report, digestOf(bytes, primitives))) console.log(line);
  return report.ok ? 0 : 1;
}

/** What was asked for must have been done: only a passbook has an older one, and a list of heads is not looked for in another. */
function compares(kind, { older, heads }) {
  return (!older || kind === "passbook") && (!heads || kind !== "heads");
}

function argumentsOf(args) {
  const { values, positionals } = parsed(args);
  if (positionals.length !== 1 || !values.key) throw new Misuse(usage);
  return { file: positionals[0], ...values };
}

function parsed(args) {
  const option = /** @type {const} */ ({ type: "string" });
  try {
    return parseArgs({ args, allowPositionals: true, options: { key: option, since: option, heads: option } });
  } catch {
    throw new Misuse(usage);
  }
}

/** @param {string} file */
function read(file) {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) throw new Misuse(`文件太大，超过 100 MB，没有查验：${file}\nToo big: over 100 MB.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`读不了这个文件：${file}\nCan't read it: ${error.code ?? error.message}`);
  }
}

/** @param {string} given */
function keyFrom(given) {
  const key = readKey(given) ?? readKey(read(given).toString("utf8"));
  if (!key)
    throw new Misuse(`公钥应该是 64 位十六进制数字，或者存有它（或 PEM）的文件。\nNot an Ed25519 public key: ${given}`);
  return key;
}
