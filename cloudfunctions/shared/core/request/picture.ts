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
  const { ending } = signatures.find((signature) => signature.matches(bytes)) ?? refuse("not_a_picture");
  return { bytes: withoutMetadata(bytes, ending), ending };
}

/** A picture without what the phone wrote beside it: where it was taken, when, and with which phone. */
export function withoutMetadata(bytes: Buffer, ending: string): Buffer {
  if (ending === "jpg") return jpegWithoutMetadata(bytes);
  return ending === "png" ? pngWithoutMetadata(bytes) : webpWithoutMetadata(bytes);
}

const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const APP15 = 0xef;
const COMMENT = 0xfe;

function jpegWithoutMetadata(jpeg: Buffer): Buffer {
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

const pngMetadata = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

/** After its signature of eight bytes a PNG is chunks: length, name, bytes, checksum. */
function pngWithoutMetadata(png: Buffer): Buffer {
  const kept = [png.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= png.length) {
    const end = at + 12 + png.readUInt32BE(at);
    if (!pngMetadata.has(png.toString("latin1", at + 4, at + 8))) kept.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, png.subarray(at)]);
}

const webpMetadata = new Set(["EXIF", "XMP "]);
/** Of the extended header's flags, those that announce EXIF and XMP. */
const ANNOUNCED = 0b0000_1100;

/** After its head of twelve bytes a WebP is chunks: name, length, bytes, filled up to an even count. */
function webpWithoutMetadata(webp: Buffer): Buffer {
  const kept = [Buffer.from(webp.subarray(0, 12))];
  let at = 12;
  while (at + 8 <= webp.length) {
    const length = webp.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    const name = webp.toString("latin1", at, at + 4);
    const chunk = Buffer.from(webp.subarray(at, end));
    if (name === "VP8X" && chunk.length > 8) chunk[8]! &= ~ANNOUNCED;
    if (!webpMetadata.has(name)) kept.push(chunk);
    at = end;
  }
  const whole = Buffer.concat([...kept, webp.subarray(at)]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}
