/** Bytes and their writing as lowercase hexadecimal digits. */

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** @param {Uint8Array} bytes */
export function toHex(bytes) {
  let hex = "";
  for (const byte of bytes) hex += digits[byte];
  return hex;
}

/** @param {string} hex an even number of hexadecimal digits, as checked by the form */
export function fromHex(hex) {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = digit(hex, 2 * i) * 16 + digit(hex, 2 * i + 1);
  return bytes;
}

/**
 * @param {string} hex
 * @param {number} index
 */
function digit(hex, index) {
  const code = hex.charCodeAt(index);
  return code <= 57 ? code - 48 : code - 87;
}

/** @param {string} text ASCII, as every text that is hashed or signed */
export function ascii(text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * One byte that says what is hashed, and the parts behind it.
 * @param {number} first
 * @param {...Uint8Array} parts
 */
export function prefixed(first, ...parts) {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 1));
  bytes[0] = first;
  let offset = 1;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
