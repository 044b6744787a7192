import type { CaseKind } from "@contract/request";
import type { HotlineField, RowFault } from "@contract/request/hotline";
import type { Columns } from "./columns";
import { kindOf, isUrgentSaid } from "./kinds";

/** A row that can be taken. */
export interface HotlineRow {
  hotlineNo: string;
  name: string;
  phone: string | null;
  kind: CaseKind;
  words: string;
  address: string;
  isUrgent: boolean;
}

export interface Fault {
  fault: RowFault;
  field: HotlineField | null;
}

const MOST: Partial<Record<HotlineField, number>> = { hotlineNo: 40, name: 20, content: 500, address: 60 };
const LEAST_WORDS = 4;

/** Reads a row's cells, null for one that is not of the file's encoding; or says what is wrong with the row, or with its first cell that is. */
export function readRow(cells: readonly (string | null)[], columns: Columns): HotlineRow | Fault {
  // Something stands where the heading has nothing: what is in the other cells is not what the heading says either.
  if (cells.slice(columns.width ?? cells.length).some((cell) => cell?.trim() !== ""))
    return { fault: "cells", field: null };
  const said = {} as Record<HotlineField, string>;
  for (const field of fields) {
    const at = columns[field];
    const cell = at === undefined ? "" : cells[at];
    if (cell === null) return { fault: "encoding", field };
    said[field] = tidy(cell ?? "", field);
    const fault = faultOf(field, said[field]);
    if (fault) return { fault, field };
  }
  const words = said.content || said.title;
  if (!said.hotlineNo) return { fault: "missing", field: "hotlineNo" };
  if (!words) return { fault: "missing", field: "content" };
  if ([...words].length < LEAST_WORDS) return { fault: "tooShort", field: "content" };
  const phone = said.phone.replace(/[\s()（）]/g, "");
  if (phone && !/^\+?[\d-]{5,19}$/.test(phone)) return { fault: "badPhone", field: "phone" };
  return {
    hotlineNo: said.hotlineNo,
    name: said.name || "热线来电人",
    phone: phone || null,
    kind: kindOf(said.category, words),
    words,
    address: said.address,
    isUrgent: isUrgentSaid(said.urgency),
  };
}

const fields: readonly HotlineField[] = [
  ...(["hotlineNo", "name", "phone", "category", "title", "content", "address", "urgency"] as const),
];

/** Only what was told may have several lines. */
function tidy(cell: string, field: HotlineField): string {
  const text = cell.trim().replace(/\r\n?/g, "\n");
  return field === "content" ? text.replace(/\t/g, " ") : text.replace(/[\n\t]+/g, " ");
}

function faultOf(field: HotlineField, cell: string): RowFault | null {
  if (isFormula(cell)) return "formula";
  if (field === "hotlineNo" && isRounded(cell)) return "rounded";
  if (!/^(?:\n|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u.test(cell)) return "control";
  return [...cell].length > (MOST[field] ?? 500) ? "tooLong" : null;
}

/** What a spreadsheet would work out instead of show; a number with a sign before it is none. */
function isFormula(cell: string): boolean {
  return /^[=@]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d\s.-]*$/.test(cell));
}

/** What a spreadsheet makes of a long number: several numbers become the same. */
function isRounded(cell: string): boolean {
  return /^\d(?:\.\d+)?E\+\d+$/i.test(cell);
}
