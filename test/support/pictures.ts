/** A picture by its first bytes, in base64; another for another seed. */
export function aPicture(kind: "jpg" | "png" | "webp" = "jpg", seed = 0): string {
  const heads = {
    jpg: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    png: Buffer.from("89504e470d0a1a0a", "hex"),
    webp: Buffer.concat([Buffer.from("RIFF"), Buffer.alloc(4), Buffer.from("WEBP")]),
  };
  return Buffer.concat([heads[kind], Buffer.alloc(40, seed)]).toString("base64");
}
