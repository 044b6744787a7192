import jpeg from "jpeg-js";
import { PNG } from "pngjs";

export interface Scene {
  width: number;
  height: number;
  data: Buffer;
}

function random(seed: number) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A scene of soft patches of light, another for another seed, with a little noise as a phone's sensor makes. */
export function sceneOf(seed: number, width = 320, height = 240): Scene {
  const next = random(seed * 7919 + 13);
  const patches = Array.from({ length: 14 }, () => ({
    ...{ x: next(), y: next(), size: 0.08 + next() * 0.3 },
    light: [next(), next(), next()].map((one) => (one - 0.5) * 260),
  }));
  const data = Buffer.alloc(width * height * 4);
  const noise = random(99);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      for (let colour = 0; colour < 3; colour++) {
        let value = 120 + (noise() - 0.5) * 6;
        for (const patch of patches) {
          const away = ((x / width - patch.x) ** 2 + (y / height - patch.y) ** 2) / patch.size ** 2;
          if (away < 4) value += patch.light[colour]! * Math.exp(-away);
        }
        data[at + colour] = Math.max(0, Math.min(255, value));
      }
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

/** Lighter or darker by so much of 255. */
export function lit({ width, height, data }: Scene, by: number): Scene {
  return {
    width,
    height,
    data: Buffer.from(data.map((one, at) => (at % 4 === 3 ? 255 : Math.max(0, Math.min(255, one + by))))),
  };
}

/** Every other pixel of every other row. */
export function halved({ width, height, data }: Scene): Scene {
  const [w, h] = [width >> 1, height >> 1];
  const small = Buffer.alloc(w * h * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      data.copy(small, (y * w + x) * 4, (y * 2 * width + x * 2) * 4, (y * 2 * width + x * 2) * 4 + 4);
  return { width: w, height: h, data: small };
}

/** So much of each side cut off. */
export function cropped({ width, height, data }: Scene, share: number): Scene {
  const [left, top] = [Math.round(width * share), Math.round(height * share)];
  const [w, h] = [width - 2 * left, height - 2 * top];
  const rows = Array.from({ length: h }, (_, y) => {
    const from = ((y + top) * width + left) * 4;
    return data.subarray(from, from + w * 4);
  });
  return { width: w, height: h, data: Buffer.concat(rows) };
}

export function flipped({ width, height, data }: Scene): Scene {
  const turned = Buffer.alloc(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.copy(turned, (y * width + x) * 4, (y * width + width - 1 - x) * 4, (y * width + width - x) * 4);
  return { width, height, data: turned };
}

export const asJpeg = (scene: Scene, quality = 80) => Buffer.from(jpeg.encode(scene, quality).data);

export function asPng(scene: Scene): Buffer {
  const png = new PNG({ width: scene.width, height: scene.height });
  scene.data.copy(png.data);
  return PNG.sync.write(png);
}
