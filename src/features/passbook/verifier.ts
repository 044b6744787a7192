import * as verifier from "../../../verify/index.js";
import { primitives } from "./primitives";
import { utf8 } from "./utf8";

export type { AccountSummary, Fault, PassbookFile, PassbookRight } from "../../../verify/index.js";

type Compared = { older?: verifier.PassbookFile; heads?: verifier.PassbookFile };

/** The verifier on this device: none of these asks a server, and none throws. */

export const checkPassbook = (file: verifier.PassbookFile, key: string, compared: Compared = {}) =>
  verifier.checkPassbook(file, { key, ...compared }, primitives);

export const checkConsistency = (file: verifier.PassbookFile, key: string) =>
  verifier.checkConsistency(file, { key }, primitives);

/** A passbook, a list of heads, or what two heads have between them: whichever it is. */
export const checkFile = (file: verifier.PassbookFile, key: string, compared: Compared = {}) =>
  verifier.checkFile(file, { key, ...compared }, primitives);

/** SHA-256 of the file's bytes, as in the QR code of the printed page. */
export const digestOf = (file: verifier.PassbookFile) =>
  verifier.digestOf(typeof file === "string" ? utf8(file) : file, primitives);
