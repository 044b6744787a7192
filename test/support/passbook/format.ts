import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { Head, Line, Unit } from "../../../verify/index.js";

/** The words of docs/passbook-format.md, written a second time so that the verifier is not its own judge. */

export type { Head, Line, Unit };
export const units: readonly Unit[] = ["minute", "point"];
export const ZEROS = "0".repeat(64);

export interface AccountPart {
  account: string;
  unit: Unit;
  last: number;
  lastLeaf: string;
  proof: string[];
  unsealed: number;
  lines: Line[];
}

export interface Passbook {
  format: string;
  community: { id: string; name: string };
  madeAt: string;
  head: Head;
  rotations: Head[];
  accounts: AccountPart[];
  nodes: Record<string, string>;
}

export function sha256(...parts: (Uint8Array | string)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function leafOf(
  owner: { community: string; account: string; unit: Unit },
  { line, kind, amount, balance, at, salt }: Omit<Line, "position" | "leaf" | "title">,
  previous: string,
): string {
  const text = `linli.line.1|${owner.community}|${owner.account}|${line}|${owner.unit}|${kind}|${amount}|${balance}|${at}|${previous}|${salt}`;
  return sha256(Buffer.of(0), text).toString("hex");
}

export function headText(community: string, head: Omit<Head, "signature">): string {
  const { number, size, root, lasts, at, previous, key, next } = head;
  return `linli.head.1|${community}|${number}|${size}|${root}|${lasts}|${at}|${previous}|${key}|${next}`;
}

/** A key pair made of a word, the same in every run. */
export function keyOf(word: string): { publicKey: string; sign: (text: string) => string } {
  const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), sha256(word)]);
  const privateKey = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  return {
    publicKey: publicKey.toString("hex"),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString("hex"),
  };
}
