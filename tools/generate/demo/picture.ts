import { deflateSync } from "node:zlib";

/** What a resident's photo shows. Drawn, because the repository carries no pictures of real places. */
export type Scene = "lamp" | "door" | "rubbish" | "drain" | "path" | "tree";

type Colour = readonly [red: number, green: number, blue: number];
type Box = readonly [left: number, top: number, right: number, bottom: number, colour: Colour];

const WIDTH = 320;
const HEIGHT = 240;

interface Drawing {
  sky: Colour;
  ground: Colour;
  boxes: readonly Box[];
}

const drawings: Record<Scene, Drawing> = {
  lamp: {
    sky: [46, 52, 70],
    ground: [70, 68, 66],
    boxes: [
      [150, 60, 158, 200, [120, 120, 124]],
      [132, 44, 176, 64, [236, 208, 120]],
      [20, 90, 100, 200, [64, 70, 88]],
    ],
  },
  door: {
    sky: [196, 190, 178],
    ground: [142, 132, 120],
    boxes: [
      [100, 40, 220, 210, [110, 84, 62]],
      [110, 50, 210, 205, [134, 104, 78]],
      [194, 122, 204, 134, [210, 200, 170]],
      [60, 205, 260, 220, [160, 152, 142]],
    ],
  },
  rubbish: {
    sky: [186, 206, 214],
    ground: [136, 140, 130],
    boxes: [
      [70, 90, 150, 210, [52, 96, 72]],
      [160, 90, 240, 210, [58, 84, 120]],
      [84, 70, 140, 96, [70, 66, 62]],
      [150, 190, 200, 214, [96, 88, 80]],
    ],
  },
  drain: {
    sky: [208, 204, 198],
    ground: [120, 116, 110],
    boxes: [
      [60, 30, 180, 130, [176, 168, 154]],
      [84, 50, 150, 112, [150, 138, 120]],
      [110, 180, 210, 206, [60, 58, 56]],
      [120, 184, 200, 188, [96, 94, 92]],
    ],
  },
  path: {
    sky: [190, 212, 196],
    ground: [172, 164, 152],
    boxes: [
      [40, 150, 120, 190, [186, 176, 160]],
      [124, 142, 204, 184, [160, 148, 132]],
      [208, 152, 288, 192, [186, 176, 160]],
      [130, 180, 200, 188, [92, 84, 76]],
    ],
  },
  tree: {
    sky: [188, 210, 228],
    ground: [140, 150, 118],
    boxes: [
      [200, 20, 300, 220, [206, 196, 182]],
      [220, 60, 270, 110, [120, 140, 156]],
      [96, 120, 116, 216, [98, 76, 56]],
      [50, 40, 236, 128, [76, 118, 72]],
    ],
  },
};

/** A small PNG of the scene. */
export function drawScene(scene: Scene): Buffer {
  const { sky, ground, boxes } = drawings[scene];
  const lines = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    const light = 1 - 0.18 * (y / HEIGHT);
    for (let x = 0; x < WIDTH; x += 1) {
      const box = boxes.findLast(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);
      const colour = box?.[4] ?? (y < HEIGHT * 0.8 ? sky : ground);
      colour.forEach((value, channel) => {
        lines[y * (1 + WIDTH * 3) + 1 + x * 3 + channel] = Math.round(value * light);
      });
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
