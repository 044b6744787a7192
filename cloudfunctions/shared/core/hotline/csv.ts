import { parse } from "csv-parse";

export interface CsvRecord {
  /** Bytes as they stand in the file: in GB18030, too, no part of a letter is a comma, a quote or a line's end. */
  cells: Buffer[];
  /** Where it ends, counted from the beginning of the part. */
  endByte: number;
}

export interface CsvPart {
  records: CsvRecord[];
  /** What follows the last of them can't be read as a record. */
  isBroken: boolean;
}

const MOST_RECORD_BYTES = 65_536;

/** Whole records of a part of a file; what is cut off at the end of the part is left to the next, unless the part is the last. */
export function readRecords(part: Buffer, isLast: boolean): Promise<CsvPart> {
  const parser = parse({
    encoding: null,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_RECORD_BYTES,
  });
  const records: CsvRecord[] = [];
  const take = () => {
    for (let found = next(); found; found = next()) {
      records.push({ cells: found.record, endByte: Math.min(found.info.bytes, part.length) });
    }
  };
  const next = () => parser.read() as { record: Buffer[]; info: { bytes: number } } | null;
  return new Promise((resolve) => {
    const settle = (isBroken: boolean) => {
      take();
      resolve({ records, isBroken });
      parser.destroy();
    };
    parser.on("error", () => settle(true));
    // Without a reader the parser takes no more after its first few records.
    parser.on("readable", take);
    parser.on("end", () => settle(false));
    parser.write(part, (error) => {
      if (error) return;
      if (isLast) parser.end();
      else settle(false);
    });
  });
}

/** One line of CSV. A cell that a spreadsheet would take for a formula is put in front of a mark that keeps it text. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)).join(",")}\r\n`;
}

/** One line of CSV as it is. */
export function plainLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
