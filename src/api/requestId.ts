const hex = (byte: number) => byte.toString(16).padStart(2, "0");

function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(16);
  // The mini-program has no crypto: there, uniqueness in one's own community is all that is asked of the id.
  if (process.env.TARO_ENV === "h5" && typeof crypto !== "undefined") return crypto.getRandomValues(bytes);
  return bytes.map(() => Math.floor(Math.random() * 256));
}

/** A UUID v4 made by the client, to name a request before it is sent. */
export function newId(): string {
  const bytes = randomBytes();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = Array.from(bytes, hex).join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}
