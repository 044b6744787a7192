import { parse } from "csv-parse";

/** A record with its cells as bytes (in GB18030, too, no part of a letter is a comma, a quote or a line's end), or why a line is none. */
export type CsvRecord = { cells: Buffer[] } | { fault: "quotes" | "tooLong" };

export interface CsvPart {
  records: CsvRecord[];
  /** Where the last of them ends, in bytes from the beginning of the part. */
  endByte: number;
}

const MOST_RECORD_BYTES = 65_536;
const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22];
/** Files are put together of parts with several; the parser would otherwise know the first alone, and take the lines after it for cells. */
const LINE_ENDS = ["\r\n", "\n", "\r"];

/**
 * Whole records of a part of a file; what is cut off at the end of the part is left to the next, unless the part is the last. Where quotes don't
 * pair, the line is read by itself: it never swallows the lines after it.
 */
export async function readRecords(part: Buffer, isLast: boolean): Promise<CsvPart> {
  const records: CsvRecord[] = [];
  let endByte = 0;
  while (endByte < part.length) {
    const rest = part.subarray(endByte);
    const read = await parseAll(rest, isLast, false);
    for (const cells of read.records) records.push({ cells });
    endByte += read.endByte;
    const isStuck = read.isBroken || (records.length === 0 && !isLast);
    if (!isStuck) return { records, endByte: isLast ? part.length : endByte };
    const line = lineAt(part, endByte);
    // Cut off by the part's end: the next part has it whole.
    if (line.at(-1) !== LINE_FEED && endByte + line.length === part.length && !isLast && records.length > 0) break;
    records.push(await readLine(line));
    endByte += line.length;
  }
  return { records, endByte };
}

function lineAt(part: Buffer, from: number): Buffer {
  for (let at = from; at < part.length; at += 1) {
    if (part[at] === LINE_FEED || (part[at] === RETURN && part[at + 1] !== LINE_FEED))
      return part.subarray(from, at + 1);
  }
  return part.subarray(from);
}

/** A line by itself, where a quote in the middle of a cell is only a letter. */
async function readLine(line: Buffer): Promise<CsvRecord> {
  const { records, isBroken } = await parseAll(line, true, true);
  if (!isBroken && records.length === 1) return { cells: records[0]! };
  return { fault: line.includes(QUOTE) ? "quotes" : "tooLong" };
}

function parseAll(
  bytes: Buffer,
  isLast: boolean,
  isLenient: boolean,
): Promise<{ records: Buffer[][]; endByte: number; isBroken: boolean }> {
  const parser = parse({
    encoding: null,
    info: true,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: isLenient,
    max_record_size: MOST_RECORD_BYTES,
  });
  const records: Buffer[][] = [];
  let endByte = 0;
  const next = () => parser.read() as { record: Buffer[]; info: { bytes: number } } | null;
  const take = () => {
    for (let found = next(); found; found = next()) {
      records.push(found.record);
      endByte = Math.min(found.info.bytes, bytes.length);
    }
  };
  return new Promise((resolve) => {
    const settle = (isBroken: boolean) => {
      take();
      resolve({ records, endByte, isBroken });
      parser.destroy();
    };
    parser.on("error", () => settle(true));
    // Without a reader the parser takes no more after its first few records.
    parser.on("readable", take);
    parser.on("end", () => settle(false));
    parser.write(bytes, (error) => {
      if (error) return;
      if (isLast) parser.end();
      else settle(false);
    });
  });
}

/** One line of CSV. A cell that a spreadsheet would take for a formula is put in front of a mark that keeps it text. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(/^[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell)).join(",")}\r\n`;
}

/** One line of CSV as it is. */
export function plainLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
