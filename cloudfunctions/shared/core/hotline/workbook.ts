import { plainLine } from "./csv";

/** Beyond this a workbook, which must be unpacked whole, has to come as CSV. About fifty thousand rows. */
export const MOST_WORKBOOK_BYTES = 5 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 120 * 1024 * 1024;
const MOST_ROWS = 100_000;

/** Whether a file is a workbook of a spreadsheet, new or old, by its first bytes. */
export function isWorkbook(head: Buffer): boolean {
  return head.subarray(0, 4).equals(zipMark) || head.subarray(0, 4).equals(oldMark);
}

const zipMark = Buffer.from("504b0304", "hex");
const oldMark = Buffer.from("d0cf11e0", "hex");

/**
 * The first sheet as CSV, row for row, so that it can be worked through like one. A formula stands as a formula, to be refused like one; its
 * result may be anything. Else why not: it can't be read, or holds more than a function or a hundred thousand rows.
 */
export async function workbookToCsv(bytes: Buffer): Promise<Buffer | "workbook" | "tooLarge"> {
  if (unpackedBytes(bytes) > MOST_UNPACKED_BYTES) return "tooLarge";
  const { read } = await import("@e965/xlsx");
  try {
    const book = read(bytes, {
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellStyles: false,
      sheets: 0,
      // One more than may be, so that it is seen when there are.
      sheetRows: MOST_ROWS + 1,
    });
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    const rows = sheet?.["!data"];
    if (!rows || rows.length === 0) return "workbook";
    if (rows.length > MOST_ROWS) return "tooLarge";
    const lines = Array.from(rows, (row) => plainLine(Array.from(row ?? [], textOf)));
    return Buffer.from(lines.join(""), "utf8");
  } catch {
    return "workbook";
  }
}

function textOf(cell: { f?: string; w?: string; v?: unknown } | undefined): string {
  if (!cell) return "";
  if (cell.f !== undefined) return `=${cell.f}`;
  return (wholeNumber(cell.v) ?? cell.w ?? (typeof cell.v === "string" ? cell.v : "")).replace(/\r\n?/g, "\n");
}

/**
 * A spreadsheet shows long numbers as 2.02E+13; it knows fifteen digits, and beyond those has lost them. Then it is written shortened however the
 * cell shows it, to be refused.
 */
function wholeNumber(value: unknown): string | null {
  if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) < 1e9) return null;
  return Math.abs(value) < 1e15 ? String(value) : value.toExponential();
}

const ENTRY_BYTES = 46;

/** What the parts of a zip say they unpack to, by its directory. */
function unpackedBytes(bytes: Buffer): number {
  let sum = 0;
  const mark = Buffer.from("504b0102", "hex");
  for (
    let at = bytes.indexOf(mark);
    at >= 0 && at + ENTRY_BYTES <= bytes.length;
    at = bytes.indexOf(mark, at + ENTRY_BYTES)
  ) {
    sum += bytes.readUInt32LE(at + 24);
  }
  return sum;
}
