import crypto, { createHash, createPublicKey, verify } from "node:crypto";

/** `crypto.hash` is new in 20.12, and twice as fast. */
const sha256 = crypto.hash
  ? (bytes) => crypto.hash("sha256", bytes, "buffer")
  : (bytes) => createHash("sha256").update(bytes).digest();

/** The primitives as Node has them. @type {import("./index.js").Primitives} */
export const primitives = {
  sha256,
  verifySignature: (publicKey, message, signature) => verify(null, message, keyObject(publicKey), signature),
};

/**
 * Reads what people keep a public key as.
 * @param {string} text 64 hexadecimal digits, or PEM
 * @returns {string | undefined} 64 lowercase digits; nothing for another kind of key, or a private one
 */
export function readKey(text) {
  const trimmed = text.trim();
  if (/^[0-9a-fA-F]{64}$/.test(trimmed)) return trimmed.toLowerCase();
  if (!trimmed.startsWith("-----BEGIN PUBLIC KEY-----")) return undefined;
  try {
    const { crv, x } = createPublicKey(trimmed).export({ format: "jwk" });
    return crv === "Ed25519" ? Buffer.from(x, "base64url").toString("hex") : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} publicKey 32 bytes */
function keyObject(publicKey) {
  const x = Buffer.from(publicKey).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}
