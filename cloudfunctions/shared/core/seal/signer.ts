/** A key that signs heads: an Ed25519 key of the environment, whose secret half never comes here. */
export interface Signer {
  /** 64 hexadecimal digits. */
  publicKey: string;
  /** 128 hexadecimal digits. */
  sign(message: Uint8Array): string;
}

/** Nothing can be sealed until the environment has the key again. Name and code reach the log; the message may not. */
export class KeyNotAtHand extends Error {
  override readonly name = "KeyNotAtHand";
  readonly code = "LINLI_SEAL_KEY";
}
