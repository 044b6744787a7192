import { randomUUID } from "node:crypto";
import type { ImportTrouble } from "@contract/request/hotline";
import { membersWithRole } from "../duty/store/holders";
import { leaderOn } from "../duty/store/roster";
import { tell } from "../notice/store/notices";
import { cellOf } from "../request/place";
import { raiseMany, type Told } from "../request/raiseMany";
import type { Storage } from "../storage";
import { dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";
import { columnsOf, isHeading } from "./columns";
import { type CsvPart, readRecords } from "./csv";
import { decode, type Encoding, encodingOf } from "./encoding";
import { findIn } from "./places";
import { type HotlineRow, readRow } from "./rows";
import { insertFaults, type RowFaulted } from "./store/faults";
import { type DueImport, type Import, lockImport, updateImport } from "./store/imports";
import { insertNumbers, numbersTaken } from "./store/numbers";
import { pointsOf, townOf } from "./store/town";
import { isWorkbook, MOST_WORKBOOK_BYTES, workbookToCsv } from "./workbook";

/** What one transaction works through: about a thousand rows. */
const PART_BYTES = 256 * 1024;
/** A heading that has not come by then does not come. */
const HEADING_WITHIN_ROWS = 5;
const MOST_TRIES = 5;

/**
 * Works through the next part of a file: its rows become cases, its faults are written down and its place is kept, all in one transaction, so
 * that whoever dies on the way leaves the part as it was. Nothing to do for an import that is over or in another's hands.
 */
export async function workImport(
  tx: Tx,
  due: DueImport,
  storage: Storage,
  now: Instant,
  partBytes = PART_BYTES,
): Promise<void> {
  const held = await lockImport(tx, due.communityId, due.importId);
  if (!held) return;
  if (held.tries > MOST_TRIES) return fail(tx, held, "unreadable", now);
  const part = await storage.read(held.reference, held.nextByte, partBytes);
  if (!part) return fail(tx, held, "unreadable", now);
  if (held.nextByte === 0 && isWorkbook(part.bytes)) return writeOut(tx, held, storage, now);
  const written = held.encoding ? { encoding: held.encoding, markBytes: 0 } : encodingOf(part.bytes);
  if (!written) return fail(tx, held, "encoding", now);
  const text = part.bytes.subarray(written.markBytes);
  const isLast = held.nextByte + part.bytes.length >= part.totalBytes;
  const read = await readRecords(text, isLast);
  const from = held.nextByte + written.markBytes;
  await takePart(tx, { ...held, encoding: written.encoding }, { read, from, isLast }, now);
}

/** A workbook becomes text once; the text is what is worked through. */
async function writeOut(tx: Tx, held: Import, storage: Storage, now: Instant): Promise<void> {
  if (held.sizeBytes > MOST_WORKBOOK_BYTES) return fail(tx, held, "tooLarge", now);
  const whole = await storage.read(held.reference, 0, MOST_WORKBOOK_BYTES);
  const csv = whole ? await workbookToCsv(whole.bytes) : "workbook";
  if (typeof csv === "string") return fail(tx, held, csv, now);
  const reference = await storage.put(`${held.communityId}/imports/${held.importId}.text.csv`, csv);
  await updateImport(tx, held, { reference, size_bytes: csv.length, state: "working", tries_count: 0, due_at: now });
}

interface Part {
  read: CsvPart;
  /** Where the part begins in the file. */
  from: number;
  isLast: boolean;
}

async function takePart(tx: Tx, held: Import & { encoding: Encoding }, part: Part, now: Instant): Promise<void> {
  const rows: { rowNo: number; row: HotlineRow }[] = [];
  const faults: RowFaulted[] = [];
  let columns = held.columns;
  let rowNo = held.rows;
  for (const record of part.read.records) {
    rowNo += 1;
    if ("fault" in record) {
      faults.push({ rowNo, fault: record.fault, field: null });
      continue;
    }
    const said = record.cells.map((cell) => decode(cell, held.encoding));
    if (!columns) {
      columns = columnsOf(said.map((cell) => cell ?? ""));
      if (!columns && rowNo >= HEADING_WITHIN_ROWS) return fail(tx, held, "columns", now);
      continue;
    }
    if (said.every((cell) => cell?.trim() === "") || isHeading(said, columns)) continue;
    const row = readRow(said, columns);
    if ("fault" in row) faults.push({ rowNo, ...row });
    else rows.push({ rowNo, row });
  }
  const isDone = part.isLast;
  if (isDone && !columns) return fail(tx, held, "columns", now);
  const taken = await takeRows(tx, held, rows, faults, now);
  await insertFaults(tx, held, faults);
  const counted = {
    rows_count: rowNo,
    taken_count: held.taken + taken,
    refused_count: held.refused + faults.length,
    ...{ encoding: held.encoding, tries_count: 0, ...(columns && { columns: JSON.stringify(columns) }) },
  };
  if (!isDone) {
    return updateImport(tx, held, {
      ...counted,
      next_byte: part.from + part.read.endByte,
      state: "working",
      due_at: now,
    });
  }
  await updateImport(tx, held, {
    ...{ ...counted, next_byte: held.sizeBytes, state: "done", due_at: null, finished_at: now },
  });
  const sums = `收下${counted.taken_count}件，没有收下${counted.refused_count}行`;
  await tellStarter(tx, held, `热线文件“${held.fileName}”办完了：${sums}。`, now);
}

/** Makes cases of the rows whose numbers are new and whose places are here; adds to the faults what is wrong with the others. */
async function takeRows(
  tx: Tx,
  held: Import,
  rows: readonly { rowNo: number; row: HotlineRow }[],
  faults: RowFaulted[],
  now: Instant,
): Promise<number> {
  if (rows.length === 0) return 0;
  const { communityId } = held;
  const seen = new Set(
    await numbersTaken(
      tx,
      communityId,
      rows.map(({ row }) => row.hotlineNo),
    ),
  );
  const town = await townOf(tx, communityId);
  const points = await pointsOf(tx, communityId);
  const told: (Told & { hotlineNo: string; rowNo: number })[] = [];
  for (const { rowNo, row } of rows) {
    const found = findIn(town, row.address);
    if (seen.has(row.hotlineNo)) faults.push({ rowNo, fault: "duplicate", field: "hotlineNo" });
    else if (!found) faults.push({ rowNo, fault: "outside", field: "address" });
    else {
      seen.add(row.hotlineNo);
      const point = points.get(found.buildingId ?? "") ?? null;
      const { hotlineNo, kind, words, isUrgent } = row;
      const place = [...row.address].length >= 2 ? row.address : "来电没有说明地点";
      told.push({
        ...{ caseId: randomUUID(), hotlineNo, rowNo, kind, words, place, isUrgent, ...found },
        ...{ point, cell: point && cellOf(point), caller: { name: row.name, phone: row.phone } },
      });
    }
  }
  await raiseMany(tx, { communityId, actorId: held.startedById }, told, now);
  if (told.length > 0)
    await insertNumbers(
      tx,
      held,
      told.map(({ hotlineNo, caseId, rowNo }) => ({ hotlineNo, caseId, rowNo })),
    );
  await tellOthers(tx, held, told, now);
  return told.length;
}

/** Grids are told how many came to them, and the leader on duty of what is urgent: once a part, not once a row. */
async function tellOthers(tx: Tx, held: Import, told: readonly Told[], now: Instant): Promise<void> {
  const { communityId, importId } = held;
  const say = (members: string[], words: string) =>
    tell(tx, communityId, members, { about: "import", aboutId: importId, words }, now);
  for (const gridId of new Set(told.map((one) => one.gridId))) {
    const count = told.filter((one) => one.gridId === gridId).length;
    await say(
      await membersWithRole(tx, communityId, "gridWorker", [gridId]),
      `热线转来您网格的${count}件诉求，请查看。`,
    );
  }
  const urgent = told.filter((one) => one.isUrgent).length;
  if (urgent === 0) return;
  const leader = await leaderOn(tx, communityId, dayOf(now));
  const members = leader ? [leader] : await membersWithRole(tx, communityId, "communityManager", [communityId]);
  await say(members, `热线转来${urgent}件紧急诉求，请马上安排。`);
}

async function tellStarter(tx: Tx, held: Import, words: string, now: Instant): Promise<void> {
  await tell(tx, held.communityId, [held.startedById], { about: "import", aboutId: held.importId, words }, now);
}

async function fail(tx: Tx, held: Import, trouble: ImportTrouble, now: Instant): Promise<void> {
  await updateImport(tx, held, { state: "failed", trouble, due_at: null, finished_at: now });
  await tellStarter(tx, held, `热线文件“${held.fileName}”没有办成，请打开看原因。`, now);
}
