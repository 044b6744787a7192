import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import type { Primitives } from "../../../verify/index.js";

hashes.sha512 = sha512;

/** What the verifier needs, where there is no Node: a phone in WeChat has no cryptography of its own to ask. */
export const primitives: Primitives = {
  sha256: (bytes) => sha256(bytes),
  // As strict as Node: the looser rule takes a point that is written in more than one way.
  verifySignature: (publicKey, message, signature) => verify(signature, message, publicKey, { zip215: false }),
};
