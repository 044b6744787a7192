import { randomUUID } from "node:crypto";
import { workImport } from "../../../cloudfunctions/shared/core/hotline/workImport";
import { insertImport } from "../../../cloudfunctions/shared/core/hotline/store/imports";
import { insertMany } from "../../../cloudfunctions/shared/core/request/store/many";
import { databaseOver, inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import type { Storage } from "../../../cloudfunctions/shared/core/storage";
import { START } from "../kit/clock";
import { against, type Figure } from "../kit/figures";
import { timed } from "../kit/measure";
import type { RequestTown } from "./town";

/** A file of so many rows from the storage to cases, beside the bare writing of as many cases with all that belongs to them. */
export async function importing(
  connections: Connections,
  town: RequestTown,
  count: number,
  size: string,
): Promise<Figure> {
  const { communityId, dispatcher, gridId } = town.world;
  const database = databaseOver(connections);
  const floor = await timed(() =>
    inTransaction(database, (tx) =>
      insertMany(
        tx,
        { communityId, actorId: dispatcher.memberId, channel: "hotline" },
        bareCases(gridId, count),
        START,
      ),
    ),
  );
  const storage = memory(fileOf(count));
  const due = { communityId, importId: randomUUID() };
  const started = { ...due, reference: "x", fileName: "热线.csv", sizeBytes: storage.sizeBytes };
  await insertImport(database, { ...started, startedById: dispatcher.memberId }, START);
  const isOver = async () => {
    const row = await database
      .selectFrom("hotline_imports")
      .selectAll()
      .where("import_id", "=", due.importId)
      .executeTakeFirstOrThrow();
    if (row.state === "failed" || row.refused_count > 0) throw new Error("rows were refused");
    return row.taken_count === count;
  };
  const took = await timed(async () => {
    while (!(await isOver())) await inTransaction(database, (tx) => workImport(tx, due, storage, START));
  });
  return against(`hotline · ${count} rows imported.${size}`, took, floor, "ms");
}

const wordsOf = (n: number) => `${n}号楼旁的路灯坏了很久，晚上看不见路，请尽快安排人修理，已经反映过一次`;

function fileOf(count: number): Buffer {
  const run = randomUUID().slice(0, 8);
  const rows = Array.from({ length: count }, (_, n) =>
    [`${run}-${n}`, "张女士", "13800000000", "公共设施", wordsOf(n), `示例社区${(n % 40) + 1}号楼`, "一般"].join(","),
  );
  return Buffer.from(["工单编号,来电人,联系电话,问题分类,诉求内容,事发地址,紧急程度", ...rows, ""].join("\r\n"));
}

function bareCases(gridId: string, count: number): Parameters<typeof insertMany>[2] {
  const clock = { calendar: "natural", lengthMs: 7_200_000, dueAt: START, nextAt: START };
  return Array.from({ length: count }, (_, n) => ({
    ...{
      caseId: randomUUID(),
      kind: "facility" as const,
      words: wordsOf(n),
      place: "示例社区",
      gridId,
      buildingId: null,
    },
    ...{
      point: null,
      cell: null,
      isUrgent: false,
      caller: { name: "张女士", phone: "13800000000" },
      dueAt: START,
      dueClock: "contact",
    },
    clocks: ["contact", "handle"].map((name) => ({ ...clock, clock: name, nextAt: null })),
  }));
}

function memory(file: Buffer): Storage & { sizeBytes: number } {
  const none = () => Promise.reject(new Error("not asked here"));
  return {
    sizeBytes: file.length,
    put: none,
    urls: none,
    pathOf: () => null,
    read: (_, from, length) => Promise.resolve({ bytes: file.subarray(from, from + length), totalBytes: file.length }),
  };
}
