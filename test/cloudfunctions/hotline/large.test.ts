import { randomUUID } from "node:crypto";
import { workImport } from "../../../cloudfunctions/shared/core/hotline/workImport";
import type { Storage } from "../../../cloudfunctions/shared/core/storage";
import { databaseOver, inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import { provide } from "../../../cloudfunctions/shared/runtime/environment";
import { callAs, refusalOf, runJobs } from "../../support/call";
import { hotlineHeading as heading, upload } from "../../support/hotline";
import { useWorld } from "../../support/world";

const MEGABYTE = 1024 * 1024;
const LINE_BYTES = 32_768;

describe("a file of 200 MB", () => {
  const world = useWorld();
  const long = "长".repeat(10_800);
  /** Line by line as it is asked for; nobody holds the whole. One line in a hundred can be taken. */
  const lineAt = (no: number) => {
    const line =
      no === 0 ? heading : `L${no},张女士,13800000000,设施,${no % 100 === 0 ? "楼道灯坏了请修理" : long},101号楼,`;
    const bytes = Buffer.from(line);
    return Buffer.concat([bytes, Buffer.alloc(LINE_BYTES - bytes.length - 1, " "), Buffer.from("\n")]);
  };
  let mostAskedBytes = 0;
  const endless = (totalBytes: number): Storage =>
    Object.assign(Object.create(world.storage) as Storage, {
      pathOf: (reference: string) => reference.replace("endless://", ""),
      read: (_: string, from: number, length: number) => {
        mostAskedBytes = Math.max(mostAskedBytes, length);
        const [first, end] = [Math.floor(from / LINE_BYTES), Math.min(from + length, totalBytes)];
        const lines = Buffer.concat(
          Array.from({ length: Math.ceil(end / LINE_BYTES) - first }, (__, index) => lineAt(first + index)),
        );
        return Promise.resolve({
          bytes: lines.subarray(from - first * LINE_BYTES, end - first * LINE_BYTES),
          totalBytes,
        });
      },
    });
  const started = () => {
    const importId = randomUUID();
    const reference = `endless://${world.community.communityId}/imports/${importId}.csv`;
    return { importId, fileName: "热线.csv", reference };
  };

  it("is worked through a quarter of a megabyte at once, minute by minute, every good row once", async () => {
    const given = started();
    provide({ storage: () => Promise.resolve(endless(200 * MEGABYTE)) });
    await callAs(world.dispatcher, "request", "startImport", given);
    const state = async () =>
      (await callAs(world.dispatcher, "request", "importFaults", { importId: given.importId })).import;
    const minute = async () => {
      await runJobs();
      world.clock.advance({ minutes: 1 });
      return state();
    };
    const [first, second] = [await minute(), await minute()];
    expect(first).toMatchObject({ state: "working", doneBytes: expect.closeTo(3 * MEGABYTE, -6) });
    expect(second.doneBytes / first.doneBytes).toBeCloseTo(2, 1);
    // An hour later.
    const lines = (200 * MEGABYTE) / LINE_BYTES;
    const [rows, taken] = [lines - 100, Math.floor((lines - 101) / 100)];
    await world.database.sql(
      "UPDATE hotline_imports SET next_byte = $1, rows_count = $2, taken_count = $3, refused_count = $4",
      [rows * LINE_BYTES, rows, taken, rows - 1 - taken],
    );
    for (let minutes = 0; minutes < 5 && (await state()).state !== "done"; minutes += 1) await minute();
    expect(await state()).toMatchObject({ rows: lines, taken: 63, refused: lines - 64, doneBytes: 200 * MEGABYTE });
    expect(mostAskedBytes).toBeLessThanOrEqual(MEGABYTE / 4);
  });

  it("may not be a byte larger", async () => {
    provide({ storage: () => Promise.resolve(endless(200 * MEGABYTE + 1)) });
    expect(await refusalOf(world.dispatcher, "request", "startImport", started())).toBe("too_large");
    provide({ storage: () => Promise.resolve(world.storage) });
  });
});

describe("two files at once", () => {
  const world = useWorld();

  it("take each number once, whoever comes first, and say of the others that it is there", async () => {
    const rows = Array.from({ length: 80 }, (_, n) => `T${n},张女士,13800000000,设施,第${n}件楼道灯坏了,101号楼,`);
    const files = [rows, [...rows].reverse()].map((lines) => [heading, ...lines, ""].join("\n"));
    const dues = await Promise.all(
      files.map(async (file) => {
        const given = await upload(world, file);
        await callAs(world.dispatcher, "request", "startImport", given);
        return { communityId: world.community.communityId, importId: given.importId };
      }),
    );
    const database = databaseOver(world.database.connections);
    const state = async ({ importId }: { importId: string }) =>
      (await callAs(world.dispatcher, "request", "importFaults", { importId })).import;
    // One of two who write the same number is thrown out by the database, and finds it taken the next time.
    const work = async (due: (typeof dues)[number]) => {
      for (let turn = 0; turn < 60 && (await state(due)).state !== "done"; turn += 1) {
        await inTransaction(database, (tx) => workImport(tx, due, world.storage, world.clock.now(), 600)).catch(
          () => undefined,
        );
      }
    };
    await Promise.all(dues.flatMap((due) => [work(due), work(due)]));
    const [one, other] = [await state(dues[0]!), await state(dues[1]!)];
    expect([one.state, other.state]).toEqual(["done", "done"]);
    expect([one.taken + other.taken, one.refused + other.refused]).toEqual([80, 80]);
    const [{ count }] = (await world.database.sql("SELECT count(*)::int FROM cases")) as [{ count: number }];
    expect(count).toBe(80);
  });
});
