import { refuse } from "../refusal";

const signatures: { ending: string; matches(bytes: Buffer): boolean }[] = [
  { ending: "jpg", matches: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { ending: "png", matches: (bytes) => bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")) },
  {
    ending: "webp",
    matches: (bytes) =>
      bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP",
  },
];

/** Reads a picture from base64 by its first bytes, whatever its name says. Refuses not_a_picture. */
export function readPicture(base64: string): { bytes: Buffer; ending: string } {
  const bytes = Buffer.from(base64, "base64");
  const kind = signatures.find((signature) => signature.matches(bytes)) ?? refuse("not_a_picture");
  return { bytes: kind.ending === "jpg" ? withoutMetadata(bytes) : bytes, ending: kind.ending };
}

const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** A JPEG without what the phone wrote beside the picture: where it was taken, when, and with which phone. */
export function withoutMetadata(jpeg: Buffer): Buffer {
  const kept = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== START_OF_SCAN) {
    const marker = jpeg[at + 1]!;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const isMetadata = (marker >= APP1 && marker <= APP15) || marker === COMMENT;
    if (!isMetadata) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, jpeg.subarray(at)]);
}
