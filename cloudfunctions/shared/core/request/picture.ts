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
  return { bytes, ending: kind.ending };
}
