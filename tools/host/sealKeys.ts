import { generateKeyPairSync } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readSealKeys, sealKeys } from "../../cloudfunctions/shared/adapters/sealKeys";
import { newestOf } from "../../cloudfunctions/shared/core/seal/keys";
import type { Signer } from "../../cloudfunctions/shared/core/seal/signer";

/** The public key that passbooks of the preview are checked with. */
export const publicKeyFile = (folder: string) => path.join(folder, "seal-key.pub");

/** The keys of LINLI_SEAL_KEY where it is set, else the preview's own, made in the data folder at first use. */
export function previewSealKeys(folder: string): Signer[] {
  mkdirSync(folder, { recursive: true });
  const keys = process.env["LINLI_SEAL_KEY"] ? sealKeys() : ownKeys(path.join(folder, "seal-key.pem"));
  writeFileSync(publicKeyFile(folder), `${newestOf(keys).publicKey}\n`);
  return keys;
}

function ownKeys(file: string): Signer[] {
  if (!existsSync(file)) makeKey(file);
  return readSealKeys(readFileSync(file, "utf8"));
}

/** Named only when whole, and never over one that is there: two hosts may start at once. */
function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}
