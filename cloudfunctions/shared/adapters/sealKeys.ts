import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { KeyNotAtHand, type Signer } from "../core/seal/signer";

/** The keys of LINLI_SEAL_KEY, oldest first. Refuses to go on without any. */
export function sealKeys(): Signer[] {
  return readSealKeys(process.env.LINLI_SEAL_KEY ?? "");
}

/**
 * Ed25519 keys, each as PKCS#8 PEM or as the 64 hexadecimal digits of its seed, with commas or white space between. One that has handed over
 * may stay as `public:` and its public key: it signs nothing more, and what it signed is still known for ours.
 */
export function readSealKeys(text: string): Signer[] {
  // A console that takes one line has \n written out.
  const written = text.replaceAll("\\n", "\n").match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----|[^\s,]+/g);
  if (!written) throw new KeyNotAtHand("LINLI_SEAL_KEY names no key");
  return written.map((key) => retired(key) ?? signerOf(privateKeyFrom(key)));
}

function retired(written: string): Signer | undefined {
  const publicKey = /^public:([0-9a-f]{64})$/i.exec(written)?.[1]?.toLowerCase();
  if (publicKey === undefined) return undefined;
  return {
    publicKey,
    sign: () => {
      throw new KeyNotAtHand(`only the public half of ${publicKey} is left`);
    },
  };
}

/** PKCS#8 of an Ed25519 key, up to its seed of 32 bytes (RFC 8410). */
const PKCS8_START = "302e020100300506032b657004220420";

function privateKeyFrom(written: string): KeyObject {
  const isSeed = /^[0-9a-f]{64}$/i.test(written);
  try {
    const key = isSeed
      ? createPrivateKey({ key: Buffer.from(PKCS8_START + written, "hex"), format: "der", type: "pkcs8" })
      : createPrivateKey(written);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // What OpenSSL says of it might quote it.
  }
  throw new KeyNotAtHand("LINLI_SEAL_KEY holds something that is no Ed25519 key");
}

function signerOf(privateKey: KeyObject): Signer {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  return {
    publicKey: Buffer.from(x!, "base64url").toString("hex"),
    sign: (message) => sign(null, message, privateKey).toString("hex"),
  };
}
