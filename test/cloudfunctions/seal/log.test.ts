import fc from "fast-check";
import { emptyLog, type Edge, grow, hashesAt, rootOf } from "../../../cloudfunctions/shared/core/seal/log";
import { hashesOf, nodesBeside, nodesBetween } from "../../../cloudfunctions/shared/core/seal/nodes";
import { naiveRoot, rangeHash, rootByNodes, sha256 } from "../../support/naiveTrees";

const leafAt = (position: number) => sha256(`leaf ${position}`);
const leavesOf = (size: number) => Array.from({ length: size }, (_, position) => leafAt(position));
const borders = [1, 2, 3, 254, 255, 256, 257, 511, 512, 513, 1000];

/** A log grown in batches, with its tiles as a store keeps them. */
function growBy(batches: number[]): { edge: Edge; tiles: Map<string, Buffer> } {
  const tiles = new Map<string, Buffer>();
  let edge = emptyLog;
  for (const count of batches) {
    const before = edge.size;
    const leaves = Array.from({ length: count }, (_, at) => leafAt(before + at));
    const grown = grow(edge, Buffer.concat(leaves));
    for (const [level, hashes] of grown.hashes.entries()) {
      for (let at = 0; at < hashes.length / 32; at += 1) {
        const place = `${level}/${Math.floor((hashesAt(level, before) + at) / 256)}`;
        tiles.set(place, Buffer.concat([tiles.get(place) ?? Buffer.alloc(0), hashes.subarray(at * 32, at * 32 + 32)]));
      }
    }
    edge = grown.edge;
  }
  return { edge, tiles };
}

describe("the log", () => {
  it("of nothing has the hash of no bytes", () => {
    expect(rootOf(emptyLog)).toEqual(sha256());
    expect(rootOf(grow(emptyLog, Buffer.alloc(0)).edge)).toEqual(sha256());
  });

  it.each(borders)("of %i leaves has the root of RFC 6962", (size) => {
    expect(rootOf(growBy([size]).edge)).toEqual(naiveRoot(leavesOf(size)));
  });

  it.each([65_535, 65_536, 65_537, 65_536 + 256 * 3 + 7])("of %i leaves too, across two levels of tiles", (size) => {
    const { edge, tiles } = growBy([size - 300, 300]);
    expect(rootOf(edge)).toEqual(naiveRoot(leavesOf(size)));
    for (const position of [0, 255, 256, 65_279, 65_534, size - 1]) {
      const nodes = hashesOf(nodesBeside(position, size), tiles);
      expect(rootByNodes(leafAt(position), position, size, nodes)).toEqual(rootOf(edge));
    }
  });

  it("is the same in whatever batches it grew", () => {
    const batches = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(batches, (counts) => {
        const size = counts.reduce((sum, count) => sum + count, 0);
        const [grown, whole] = [growBy(counts), growBy([size])];
        expect(rootOf(grown.edge)).toEqual(naiveRoot(leavesOf(size)));
        expect(grown.tiles).toEqual(whole.tiles);
      }),
      { numRuns: 30 },
    );
  });

  it("shows every leaf to be in it, by as many nodes as the tree is high", () => {
    for (const size of borders) {
      const { edge, tiles } = growBy([size]);
      for (let position = 0; position < size; position += size > 300 ? 37 : 1) {
        const nodes = hashesOf(nodesBeside(position, size), tiles);
        expect(rootByNodes(leafAt(position), position, size, nodes)).toEqual(rootOf(edge));
        expect(Object.keys(nodes).length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(size)));
      }
    }
  });

  it("proves an earlier head from tiles that have grown since", () => {
    const { tiles } = growBy([300, 700]);
    const nodes = hashesOf(nodesBeside(299, 300), tiles);
    expect(rootByNodes(leafAt(299), 299, 300, nodes)).toEqual(naiveRoot(leavesOf(300)));
  });

  it("shows any earlier state to be its beginning, and no node lies across the border", () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 700 }));
    const { tiles } = growBy([700]);
    const leaves = leavesOf(700);
    fc.assert(
      fc.property(sizes, (pair) => {
        const [from, to] = [Math.min(...pair), Math.max(...pair)];
        const nodes = hashesOf(nodesBetween(from, to), tiles);
        expect(rangeHash(0, from, nodes)).toEqual(naiveRoot(leaves.slice(0, from)));
        expect(rangeHash(0, to, nodes, from)).toEqual(naiveRoot(leaves.slice(0, to)));
      }),
      { numRuns: 60 },
    );
    expect(nodesBetween(0, 0)).toEqual([]);
  });
});
