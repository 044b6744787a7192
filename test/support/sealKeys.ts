import { readSealKeys } from "../../cloudfunctions/shared/adapters/sealKeys";
import type { Signer } from "../../cloudfunctions/shared/core/seal/signer";

/** A key that is the same in every run. */
export function aKey(no: number): Signer {
  return readSealKeys(no.toString(16).padStart(64, "0"))[0]!;
}

/** What the worlds of tests sign with. */
export const testKeys = [aKey(1)];

/** A key that has handed over: its public half. */
export function retired({ publicKey }: Signer): Signer {
  return readSealKeys(`public:${publicKey}`)[0]!;
}
