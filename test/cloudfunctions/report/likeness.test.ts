import {
  bandsNear,
  bandsOf,
  distance,
  likenessesOf,
  mirrored,
  SAME_PICTURE_BITS,
} from "../../../cloudfunctions/shared/core/report/likeness";
import { asJpeg, asPng, cropped, flipped, halved, lit, type Scene, sceneOf } from "../../support/likenessPictures";

const SCENES = 40;

const likenessOf = (bytes: Buffer, ending: string) => likenessesOf(bytes, ending)[0] ?? null;

describe("the likeness of pictures", () => {
  const scenes = Array.from({ length: SCENES }, (_, seed) => sceneOf(seed, 96, 72));
  const views = scenes.map((scene) => likenessesOf(asJpeg(scene, 90), "jpg"));

  it("stays when a picture is saved coarser, smaller, lighter or as another format", () => {
    const far: number[] = [];
    scenes.forEach((scene, at) => {
      const again = [
        likenessOf(asJpeg(scene, 35), "jpg"),
        likenessOf(asJpeg(halved(scene), 70), "jpg"),
        likenessOf(asJpeg(lit(scene, 18), 80), "jpg"),
        likenessOf(asPng(scene), "png"),
      ];
      for (const one of again) far.push(distance(views[at]![0]!, one!));
    });
    const found = far.filter((bits) => bits <= SAME_PICTURE_BITS).length;
    expect(found / far.length).toBeGreaterThan(0.97);
  });

  const share = (far: number[]) => far.filter((bits) => bits <= SAME_PICTURE_BITS).length / far.length;
  /** As one picture is compared with one reported before: each of its views, as it is and in the mirror, with each of the other's. */
  const nearest = (one: bigint[], other: bigint[]) =>
    Math.min(
      ...one.flatMap((mine) => other.flatMap((theirs) => [mine, mirrored(mine)].map((way) => distance(way, theirs)))),
    );

  it.each([
    ["in the mirror", flipped, 0.97],
    ["two per cent of each side cut off", (scene: Scene) => cropped(scene, 0.02), 0.95],
    ["four per cent of each side cut off", (scene: Scene) => cropped(scene, 0.04), 0.9],
    ["eight per cent of each side cut off", (scene: Scene) => cropped(scene, 0.08), 0.9],
    ["eight per cent of each side cut off, in the mirror", (scene: Scene) => flipped(cropped(scene, 0.08)), 0.9],
  ])("is found %s, and the other way round", (_, change, least) => {
    const changed = scenes.map((scene) => likenessesOf(asJpeg(change(scene), 75), "jpg"));
    expect(share(changed.map((after, at) => nearest(after, views[at]!)))).toBeGreaterThanOrEqual(least);
    expect(share(changed.map((after, at) => nearest(views[at]!, after)))).toBeGreaterThanOrEqual(least);
  });

  it("is far for different pictures, in all their views", () => {
    const pairs = views.flatMap((one, at) => views.slice(at + 1).map((other) => nearest(one, other)));
    expect(share(pairs)).toBeLessThan(0.005);
  });

  it("is none for a blank wall, for a broken file and for what is not read", () => {
    const wall = { width: 40, height: 40, data: Buffer.alloc(40 * 40 * 4, 200) };
    expect(likenessOf(asPng(wall), "png")).toBeNull();
    expect(likenessOf(asJpeg(sceneOf(1)).subarray(0, 300), "jpg")).toBeNull();
    expect(likenessOf(Buffer.from("RIFF....WEBP"), "webp")).toBeNull();
  });

  it("does not unpack a picture too large for it", () => {
    const bomb = asPng(sceneOf(1, 16, 16));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(likenessOf(bomb, "png")).toBeNull();
  });

  it("is found by its bands whenever at most seven bits differ", () => {
    let state = 12345;
    const next = (under: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % under;
    for (let turn = 0; turn < 2000; turn++) {
      const one = BigInt.asIntN(64, (BigInt(next(2 ** 31)) << 33n) ^ BigInt(next(2 ** 31)));
      let other = BigInt.asUintN(64, one);
      for (let bit = 0; bit < 7; bit++) other ^= 1n << BigInt(next(64));
      const bands = bandsOf(one);
      expect(bandsOf(BigInt.asIntN(64, other)).some((band, at) => bandsNear(bands[at]!).includes(band))).toBe(true);
    }
  });
});
