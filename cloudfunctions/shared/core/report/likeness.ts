import jpeg from "jpeg-js";
import { PNG } from "pngjs";

interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  data: Uint8Array;
}

/** A phone's picture made small has far fewer; a bomb has more. */
const MOST_MEGAPIXELS = 25;
const MOST_MEGABYTES = 256;

const COLUMNS = 9;
const ROWS = 8;

/** Neighbouring fields must differ by this much of 255 somewhere, or the picture is a wall like any other. */
const LEAST_CONTRAST = 12;

/** How much of each side a picture may have lost and still be found: what is cut off lies in this rim. */
const RIM = 0.08;

/**
 * What a picture looks like, whole and without its rim, in 64 bits each, as signed numbers for the database: whether each field of a
 * 9 × 8 grid of greys is darker than the one to its right (dHash). The same picture made smaller, brighter, coarser or a little narrower
 * has nearly the same bits. None for what can't be read, WebP among it, and for a picture with nothing in it to tell it by.
 */
export function likenessesOf(bytes: Buffer, ending: string): bigint[] {
  const pixels = readPixels(bytes, ending);
  if (!pixels) return [];
  const whole = likenessWithin(pixels, 0);
  const inner = likenessWithin(pixels, RIM);
  return whole === null ? [] : inner === null ? [whole] : [whole, inner];
}

function likenessWithin(pixels: Pixels, rim: number): bigint | null {
  const frame = {
    ...{ left: Math.round(pixels.width * rim), top: Math.round(pixels.height * rim) },
    ...{ width: Math.round(pixels.width * (1 - 2 * rim)), height: Math.round(pixels.height * (1 - 2 * rim)) },
  };
  if (frame.width < COLUMNS || frame.height < ROWS) return null;
  const greys = shrink(pixels, frame);
  if (Math.max(...greys) - Math.min(...greys) < LEAST_CONTRAST) return null;
  let bits = 0n;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS - 1; column++) {
      const at = row * COLUMNS + column;
      bits = (bits << 1n) | (greys[at]! < greys[at + 1]! ? 1n : 0n);
    }
  }
  return BigInt.asIntN(64, bits);
}

/** What the mirror image would look like: each row read backwards, dark and light changing sides. */
export function mirrored(likeness: bigint): bigint {
  const bits = BigInt.asUintN(64, likeness);
  let turned = 0n;
  for (let at = 0n; at < 64n; at++) {
    const isSet = ((bits >> at) & 1n) === 1n;
    if (!isSet) turned |= 1n << ((at / 8n) * 8n + (7n - (at % 8n)));
  }
  return BigInt.asIntN(64, turned);
}

function readPixels(bytes: Buffer, ending: string): Pixels | null {
  try {
    if (ending === "jpg") {
      const options = { maxResolutionInMP: MOST_MEGAPIXELS, maxMemoryUsageInMB: MOST_MEGABYTES };
      return jpeg.decode(bytes, { useTArray: true, formatAsRGBA: true, ...options });
    }
    if (ending === "png" && megapixelsOfPng(bytes) <= MOST_MEGAPIXELS) return PNG.sync.read(bytes);
  } catch {
    // A picture no library reads is still a picture to whoever looks at it.
  }
  return null;
}

/** From the header, before anything is unpacked. */
function megapixelsOfPng(bytes: Buffer): number {
  return bytes.length < 24 ? Infinity : (bytes.readUInt32BE(16) * bytes.readUInt32BE(20)) / 1_000_000;
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The mean grey of each field of the grid laid over a part of a picture. */
function shrink({ width, data }: Pixels, frame: Frame): number[] {
  const greys: number[] = [];
  const rowAt = (row: number) => frame.top + Math.floor((row * frame.height) / ROWS);
  const columnAt = (column: number) => frame.left + Math.floor((column * frame.width) / COLUMNS);
  for (let row = 0; row < ROWS; row++) {
    const [top, bottom] = [rowAt(row), rowAt(row + 1)];
    for (let column = 0; column < COLUMNS; column++) {
      const [left, right] = [columnAt(column), columnAt(column + 1)];
      let sum = 0;
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const at = (y * width + x) * 4;
          sum += 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
        }
      }
      greys.push(sum / ((bottom - top) * (right - left)));
    }
  }
  return greys;
}

/** In how many bits two differ. */
export function distance(one: bigint, other: bigint): number {
  let bits = BigInt.asUintN(64, one ^ other);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
}

/** Up to this many bits two are taken for the same picture. Four bands find what differs in at most seven (store/pictures.ts). */
export const SAME_PICTURE_BITS = 6;

/** Every value of a band of 16 bits that differs from this one in at most one bit. */
export function bandsNear(band: number): number[] {
  return [band, ...Array.from({ length: 16 }, (_, bit) => band ^ (1 << bit))];
}

export function bandsOf(likeness: bigint): number[] {
  const bits = BigInt.asUintN(64, likeness);
  return [0n, 16n, 32n, 48n].map((shift) => Number((bits >> shift) & 0xffffn));
}
