import { hash } from "node:crypto";
import { hashOfText } from "./hashes";
import { lineText, type LineText } from "./texts";

const SALT_DIGITS = 32;

/** The leaf of a line, in hexadecimal; `previous` is the leaf of the account's line before, or zeros. */
export function leafOf(communityId: string, accountId: string, line: LineText, previous: string, salt: string): string {
  return hashOfText(`\0${lineText(communityId, accountId, line, previous, salt)}`);
}

const seeded = Buffer.alloc(32 + 8);

/** A line's salt, from its run's secret seed of 32 bytes, so that nothing need be kept for each line. */
export function saltOf(seed: Buffer, lineNo: number): string {
  seed.copy(seeded);
  seeded.writeUInt32BE(Math.floor(lineNo / 2 ** 32), 32);
  seeded.writeUInt32BE(lineNo % 2 ** 32, 36);
  return hash("sha256", seeded, "hex").slice(0, SALT_DIGITS);
}
