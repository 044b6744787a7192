import { readRecords } from "../../../cloudfunctions/shared/core/hotline/csv";

describe("a CSV read in parts", () => {
  let seed = 7;
  const upTo = (most: number) => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) % most;

  async function rowsOf(bytes: Buffer, partBytes: number): Promise<string[]> {
    const rows: string[] = [];
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + partBytes);
      const read = await readRecords(part, at + part.length >= bytes.length);
      for (const record of read.records) rows.push("fault" in record ? record.fault : record.cells.join("|"));
      expect(read.endByte).toBeGreaterThan(0);
      at += read.endByte;
    }
    return rows.filter((row) => row !== "");
  }

  it.each(["\n", "\r\n", "\r", "mixed"])(
    "gives the same rows whatever the parts, lines ending in %j",
    async (lineEnd) => {
      const end = () => (lineEnd === "mixed" ? ["\n", "\r\n", "\r"][upTo(3)]! : lineEnd);
      const told = () => (upTo(3) ? "字".repeat(upTo(20)) : `"甲,乙${end()}""丙"" ${"x".repeat(upTo(30))}"`);
      for (let round = 0; round < 20; round += 1) {
        const bytes = Buffer.from(Array.from({ length: 40 }, (_, n) => `N${n},${told()},z${n}${end()}`).join(""));
        const whole = await rowsOf(bytes, bytes.length);
        expect(whole).toHaveLength(40);
        for (const partBytes of [150, 201, 333, 512]) expect(await rowsOf(bytes, partBytes)).toEqual(whole);
      }
    },
  );
});
