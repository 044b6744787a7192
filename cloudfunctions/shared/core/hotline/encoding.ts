export type Encoding = "utf-8" | "gb18030";

const encodings = ["utf-8", "gb18030"] as const;

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The heading stands in one of these. */
const HEADING_LINES = 5;
const headingWords = /编号|工单号/;

/**
 * How a file is written, from its head, and how many bytes of mark stand before it; null for what is neither. The heading decides, so that a row
 * that is spoilt does not spoil the others.
 */
export function encodingOf(head: Buffer): { encoding: Encoding; markBytes: number } | null {
  if (head.subarray(0, 3).equals(utf8Mark)) return { encoding: "utf-8", markBytes: 3 };
  // A letter may be cut at the end of the head, never at the end of a line.
  const lastLine = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  const whole = lastLine < 0 ? head : head.subarray(0, lastLine + 1);
  if (whole.includes(0)) return null;
  const lines = whole.toString("latin1").split(/\r\n?|\n/, HEADING_LINES);
  const hasHeading = (encoding: Encoding) =>
    lines.some((line) => headingWords.test(decode(Buffer.from(line, "latin1"), encoding) ?? ""));
  const encoding = encodings.find(hasHeading) ?? encodings.find((one) => decode(whole, one) !== null);
  return encoding ? { encoding, markBytes: 0 } : null;
}

const decoders: Record<Encoding, TextDecoder> = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  gb18030: new TextDecoder("gb18030", { fatal: true }),
};

/** The text of some bytes; null when they are not of this encoding. */
export function decode(bytes: Buffer, encoding: Encoding): string | null {
  try {
    return decoders[encoding].decode(bytes);
  } catch {
    return null;
  }
}
